import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { poster } from './poster.ts'

const count = pluralIn('ja')

/** The words of the Map view in Japanese. */
export const map: Words['map'] = {
  label: 'マップ',
  zoomIn: '拡大',
  zoomOut: '縮小',
  scale: (percent) => `${percent}％：原寸で表示`,
  fit: '全体',
  direction: '向き',
  directions: {
    right: '右へ',
    down: '下へ',
    wings: '左右に',
  },
  colouring: '色分け',
  colourings: {
    side: '立場',
    standing: '評価値',
    swing: '影響幅',
  },
  focus: '注目',
  focusHint: 'この主張、その上位の主張、それへの応答のほかを薄く表示',
  legend: '凡例',
  proSide: '肯定側',
  conSide: '否定側',
  supports: '支持',
  rebuts: '反論',
  undercuts: '切り崩し',
  thickness: '太さ：関連度',
  depth: { standing: '色の濃さ：評価値の高さ', swing: '色の濃さ：論題を動かす大きさ' },
  length: { standing: '棒の長さ：評価値の高さ', swing: '棒の長さ：論題を動かす大きさ' },
  unfold: (n) => count(n, { other: '主張#件を展開' }),
  find: 'マップ内を検索',
  findShort: '検索…',
  found: (n) => `${n}件`,
  foundAt: (at, of) => `${of}件中${at}件目`,
  poster,
}
