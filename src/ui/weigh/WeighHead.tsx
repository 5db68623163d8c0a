import { createMemo, For } from 'solid-js'
import { motionOf, needClaim } from '../../core/model/debate.ts'
import { childrenOf } from '../../core/model/tree.ts'
import { answers } from '../../core/model/walk.ts'
import { burdens, meetsBurden } from '../../core/weigh/burden.ts'
import { methods } from '../../core/weigh/semantics.ts'
import { standings } from '../../core/weigh/standing.ts'
import { verdictOf } from '../../core/weigh/verdict.ts'
import { MotionStanding } from '../claim/MotionStanding.tsx'
import { useOpenDebate } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** The motion's standing as a verdict: by burden of proof, and by each method. */
export function WeighHead() {
  const open = useOpenDebate()
  const { t, percent } = useSpeech()
  const { weighing } = open
  const shown = () => weighing.whatIf.standings() ?? weighing.standings()
  const standing = () => shown().motion
  const before = () => weighing.standings().motion
  const strongest = createMemo(() => {
    const { graph, strengths } = shown()
    let [pro, con] = [0, 0]
    for (const id of childrenOf(open.debate(), open.debate().motion)) {
      const link = graph.graph.links[graph.nodeOf(id)] ?? -1
      const pull = strengths.pulls[link] ?? 0
      if (answers(needClaim(open.debate(), id))) con = Math.max(con, pull)
      else pro = Math.max(pro, pull)
    }
    return { pro, con }
  })
  const byMethod = createMemo(() =>
    methods.map((method) => ({
      method,
      motion:
        method === weighing.method() ? standing() : standings(open.debate(), weighing.whatIf.ballot(), method).motion,
    })),
  )
  const agree = () => new Set(byMethod().map(({ motion }) => verdictOf(motion))).size === 1

  return (
    <header class="weigh-head">
      <h1>{t('weigh.title')}</h1>
      <p class="weigh-motion">{motionOf(open.debate()).text || t('library.untitled')}</p>
      <MotionStanding standing={standing()} before={before()} />
      <p class="verdict">{t(`weigh.verdicts.${verdictOf(standing())}`)}</p>
      <p class="strongest">{t('weigh.strongest', percent(strongest().pro), percent(strongest().con))}</p>
      <ul class="burdens" aria-label={t('weigh.burdensLabel')}>
        <For each={burdens}>
          {(burden) => (
            <li class="burden" title={t(`weigh.burdenHints.${burden}`)}>
              {t('app.named', { what: t(`weigh.burdens.${burden}`), name: '' })}
              <strong>
                {meetsBurden(burden, strongest().pro, strongest().con) ? t('weigh.met') : t('weigh.notMet')}
              </strong>
            </li>
          )}
        </For>
      </ul>
      <div class="methods">
        <label>
          {t('weigh.method')}{' '}
          <select
            value={weighing.method()}
            onChange={(event) => {
              const chosen = methods.find((method) => method === event.currentTarget.value)
              if (chosen !== undefined) weighing.chooseMethod(chosen)
            }}
          >
            <For each={methods}>
              {(method) => (
                <option value={method} selected={method === weighing.method()}>
                  {t(`weigh.methods.${method}`)}
                </option>
              )}
            </For>
          </select>
        </label>
        <span class="quiet">{t(`weigh.methodHints.${weighing.method()}`)}</span>
        <p class="agreement" classList={{ warn: !agree() }}>
          {t('app.named', { what: t(agree() ? 'weigh.sameVerdict' : 'weigh.otherVerdict'), name: '' })}
          {byMethod()
            .map(({ method, motion }) => `${t(`weigh.methods.${method}`)} ${percent(motion)}`)
            .join(' · ')}
        </p>
      </div>
    </header>
  )
}
