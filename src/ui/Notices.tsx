import { For, Show } from 'solid-js'
import { isNoRoom } from '../session/failure.ts'
import type { NoticeContent } from '../session/notices.ts'
import { useSession } from './session.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'
import { type Speech, useSpeech } from './words/language.tsx'

/** What the program says: alerts until they are dismissed, the rest for a few seconds. */
export function Notices() {
  const session = useSession()
  const speech = useSpeech()
  return (
    // Marked so, an open dialog hides it neither from sight nor from screen readers, and stays open when it is clicked.
    <div class="notices" data-kb-top-layer="">
      <UpdateNotice />
      <For each={session.notices.list()}>
        {(notice) => (
          <div class="notice" role={notice.tone} data-tone={notice.tone}>
            <span>{sentence(speech, notice.content)}</span>
            <Show when={notice.undo}>
              <button type="button" onClick={() => void session.notices.takeBack(notice.id)}>
                {speech.t('app.bringBack')}
              </button>
            </Show>
            <button
              type="button"
              aria-label={speech.t('app.dismiss')}
              onClick={() => session.notices.dismiss(notice.id)}
            >
              ×
            </button>
          </div>
        )}
      </For>
    </div>
  )
}

function sentence({ t, list }: Speech, content: NoticeContent): string {
  switch (content.kind) {
    case 'refused':
      return t(`refusals.${content.refusal}`)
    case 'undone':
      return t('notices.undone', t(`edits.${content.label}`))
    case 'redone':
      return t('notices.redone', t(`edits.${content.label}`))
    case 'skipped':
      return t(`notices.skipped.${content.turn}`, t(`edits.${content.label}`), t(`notices.whySkipped.${content.why}`))
    case 'edit-lost':
      return t('notices.editLost', t(`edits.${content.label}`))
    case 'claim-restored':
      return t('notices.claimRestored')
    case 'newer-replaced':
      return t('notices.newerReplaced')
    case 'deleted':
      return t('notices.deleted', content.claims)
    case 'copied':
      return t('notices.copied', content.claims)
    case 'paste-nothing':
      return t('notices.pasteNothing')
    case 'set-aside':
      return t('notices.setAside', content.entries)
    case 'debate-deleted':
      return t('notices.debateDeleted', content.motion)
    case 'put-away':
      return t('notices.putAway')
    case 'exported':
      return t('notices.exported', content.file)
    case 'imported':
      return t('notices.imported', content.motion)
    case 'imported-several':
      return t('notices.importedSeveral', content.debates)
    case 'restored':
      return t('notices.restored', content.debates, content.away)
    case 'version-kept':
      return t('versions.kept', content.name)
    case 'version-failed':
      return t('versions.keepFailed', reasonInWords(t, content.reason))
    case 'version-restored':
      return t('versions.restored')
    case 'brought-back':
      return t('versions.broughtBack')
    case 'merged':
      return t('merge.done')
    case 'replaced':
      return t('merge.replaced')
    case 'merge-nothing':
      return t('merge.nothing', content.file || t('exchange.pasted'))
    case 'merge-failed':
      return t('merge.failed', content.file || t('exchange.pasted'), reasonInWords(t, content.reason))
    case 'copied-text':
      return t('notices.copiedText', content.format)
    case 'import-failed':
      return t('notices.importFailed', content.file || t('exchange.pasted'), t('exchange.problem', content.problem))
    case 'ready-offline':
      return t('program.readyNow')
    case 'runs-from-file':
      return t('program.offline.file')
    case 'update-put-off':
      return t('program.putOff')
    case 'insecure':
      return t('yourData.insecure')
    case 'backed-up':
      return t('yourData.backedUp', content.file, content.place)
    case 'place-failed':
      return t('yourData.placeFailed', content.place, content.file, t(`yourData.problems.${content.problem}`))
    case 'none-opens':
      return t('recovery.noneOpens')
    case 'backup-incomplete':
      return t(
        'yourData.incomplete',
        list(content.motions.map((motion) => t('merge.quoted', motion || t('library.untitled')))),
      )
    case 'database-closed':
      return t('notices.databaseClosed')
    case 'newer-opened':
      return t('notices.newerOpened')
    case 'failed':
      return isNoRoom(content.reason) ? t('notSaved.room') : t('notices.failed', content.reason)
  }
}

function reasonInWords(t: Speech['t'], reason: string): string {
  return isNoRoom(reason) ? t('notSaved.room') : t('notices.reason', reason)
}
