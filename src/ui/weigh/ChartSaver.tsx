import type { ClaimId } from '../../core/model/claim.ts'
import { motionOf, needClaim, textOf } from '../../core/model/debate.ts'
import { sideOf } from '../../core/model/walk.ts'
import { tornadoSvg } from '../../formats/tornadoSvg.ts'
import { saveFile } from '../../session/files.ts'
import { pictureOf, textMeasure } from '../../session/pictures.ts'
import { useOpenDebate, useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** Saves the bars of the table as a chart of their own. */
export function ChartSaver(props: { ids: readonly ClaimId[] }) {
  const open = useOpenDebate()
  const session = useSession()
  const { t, points, percent, language } = useSpeech()

  const draw = (): string => {
    const debate = open.debate()
    const judgement = open.weighing.judgement()
    const style = getComputedStyle(document.documentElement)
    const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
    const motion = motionOf(debate).text
    return tornadoSvg({
      title: motion || t('library.untitled'),
      subtitle: `${t('weigh.chartTitle')} · ${open.ballot().name} · ${t(`weigh.methods.${open.weighing.method()}`)} · ${t('sides.pro')} ${percent(open.standings().motion)}`,
      bars: props.ids.map((id) => ({
        text: textOf(debate, needClaim(debate, id)),
        side: sideOf(debate, id),
        swing: judgement.swing(id),
        label: points(judgement.swing(id)),
      })),
      colours: {
        paper: colour('paper'),
        ink: colour('ink'),
        muted: colour('muted'),
        line: colour('line'),
        pro: colour('pro'),
        con: colour('con'),
      },
      language: language(),
      measure: textMeasure(),
    })
  }
  const save = async (kind: 'svg' | 'png') => {
    const svg = draw()
    const motion = motionOf(open.debate()).text
    try {
      const blob = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pictureOf(svg, 2)
      session.notices.say({ kind: 'exported', file: saveFile(motion, kind, blob) })
    } catch {
      session.notices.say({ kind: 'failed', reason: t('weigh.chartFailed') })
    }
  }

  return (
    <div class="chart-saver" role="group" aria-label={t('weigh.saveChart')}>
      <span class="quiet" aria-hidden="true">
        {t('weigh.saveChart')}
      </span>
      <button type="button" class="quiet-button" disabled={props.ids.length === 0} onClick={() => void save('svg')}>
        SVG
      </button>
      <button type="button" class="quiet-button" disabled={props.ids.length === 0} onClick={() => void save('png')}>
        PNG
      </button>
    </div>
  )
}
