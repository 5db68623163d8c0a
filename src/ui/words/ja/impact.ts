import type { Words } from '../en.ts'

/** The words of impact calculus in Japanese. */
export const impact: Words['impact'] = {
  title: 'インパクトの検討',
  names: {
    magnitude: '大きさ',
    probability: '起こりやすさ',
    timeframe: '時期',
    reversibility: '取り返しのつかなさ',
    scope: '範囲',
  },
  signs: {
    magnitude: '大',
    probability: '確',
    timeframe: '時',
    reversibility: '逆',
    scope: '範',
  },
  questions: {
    magnitude: 'どれだけ変わりますか？',
    probability: '起こりそうですか？',
    timeframe: 'いつ起こりますか？',
    reversibility: '元に戻せますか？',
    scope: '何人に及びますか？',
  },
  levels: {
    magnitude: {
      1: 'ほとんど気づかない',
      2: 'ささやかな得か不便',
      3: '毎日の暮らしで感じる',
      4: '生計を左右する',
      5: '人の生死や国の進路を決める',
    },
    probability: {
      1: 'まず起こらない',
      2: '起こりにくい',
      3: '五分五分',
      4: '起こりそう',
      5: 'ほぼ確実',
    },
    timeframe: {
      1: '何世代も先',
      2: '数十年先',
      3: '数年先',
      4: '一年以内',
      5: 'すでに起きている',
    },
    reversibility: {
      1: '簡単に戻せる',
      2: '少しの努力で戻せる',
      3: '大きな犠牲を払えば戻せる',
      4: '一部しか戻せない',
      5: '二度と戻せない',
    },
    scope: {
      1: 'ごく少数の人',
      2: '一つの学校や町内',
      3: '一つの都市や職業',
      4: '国の大部分',
      5: 'いくつもの国の全体',
    },
  },
  level: (level, words) => `第${level}段階：${words}`,
  suggests: (percent) => `目安は${percent}`,
  take: 'この値にする',
  taken: '関連度はこの値です',
  convention: 'ほかの項目の平均を、起こりにくいほど割り引いた値です。考え始めるための約束事で、正解ではありません。',
}
