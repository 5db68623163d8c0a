import type { Accessor } from 'solid-js'
import { createRemembered } from '../../../session/device.ts'
import { useSpeech } from '../../words/language.tsx'
import { NumberBox } from '../NumberBox.tsx'

/** How long a person may answer, in seconds. */
const range = { least: 10, most: 600, usual: 60 }

/** The time for one rebuttal, as this device remembers it. */
export interface Seconds {
  readonly seconds: Accessor<number>
  setSeconds(seconds: number): void
}

export function createSeconds(): Seconds {
  const [stored, store] = createRemembered('drill.seconds', String(range.usual), isStored)
  return {
    seconds: () => Number(stored()),
    setSeconds: (seconds) => store(String(seconds)),
  }
}

function isWithin(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= range.least && seconds <= range.most
}

function isStored(value: unknown): value is string {
  return typeof value === 'string' && isWithin(Number(value))
}

/** The seconds for each rebuttal; a time that makes no sense is refused where it is typed. */
export function SecondsBox(props: { seconds: Seconds }) {
  const { t, number } = useSpeech()
  return (
    <NumberBox
      label={t('practise.seconds')}
      value={props.seconds.seconds()}
      least={range.least}
      most={range.most}
      step={10}
      whole
      fits={isWithin}
      set={props.seconds.setSeconds}
      refusal={t('practise.secondsRefused', number(range.least), number(range.most))}
    />
  )
}
