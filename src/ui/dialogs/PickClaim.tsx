import { untrack } from 'solid-js'
import type { ClaimId } from '../../core/model/claim.ts'
import type { Debate } from '../../core/model/debate.ts'
import { subtreeOf } from '../../core/model/walk.ts'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'
import { Box } from './Box.tsx'
import { ClaimWords } from './ClaimWords.tsx'
import { type Choice, Finder } from './Finder.tsx'
import { createClaimSearch } from './search.ts'

const most = 60

/** Lets a person choose a claim of the open debate. */
export function PickClaim(props: {
  title: string
  fits: (debate: Debate, claim: ClaimId) => boolean
  withMotion?: boolean
  pick: (claim: ClaimId) => void
}) {
  const session = useSession()
  const { t } = useSpeech()
  const debate = untrack(() => session.open()?.debate())
  const search = debate === undefined ? null : createClaimSearch(debate)

  const find = (words: string): Choice[] => {
    if (debate === undefined || search === null) return []
    const found = words === '' ? subtreeOf(debate, debate.motion) : search(words, most * 2)
    return found
      .filter((id) => (props.withMotion === true || id !== debate.motion) && props.fits(debate, id))
      .slice(0, most)
      .map((id) => ({
        key: id,
        heading: t('palette.claims'),
        show: () => <ClaimWords debate={debate} id={id} />,
        choose: () => {
          session.dialogs.close()
          props.pick(id)
        },
      }))
  }

  return (
    <Box title={props.title} class="wide">
      <Finder label={t('pick.input')} listLabel={t('palette.results')} none={t('palette.none')} find={find} />
    </Box>
  )
}
