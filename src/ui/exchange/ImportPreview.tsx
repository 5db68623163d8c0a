import { createMemo, createSignal, For, onMount, Show, untrack } from 'solid-js'
import { evidenceOf } from '../../core/model/claim.ts'
import { ballotsOf, motionOf, needClaim, textOf } from '../../core/model/debate.ts'
import { entries } from '../../core/model/shelf.ts'
import { childrenOf, treeOf } from '../../core/model/tree.ts'
import { sideOf } from '../../core/model/walk.ts'
import { formatOf } from '../../formats/formats.ts'
import { loses } from '../../formats/report.ts'
import type { Importing } from '../../session/importing.ts'
import { RelationMark } from '../outline/RelationMark.tsx'
import { useSession } from '../session.tsx'
import { useSpeech } from '../words/language.tsx'

/** So many contentions, and answers to each, are shown to tell what a file holds. */
const shownContentions = 8
const shownAnswers = 2
/** More lines of a report nobody reads. */
const mostLines = 500

type Where = 'new' | 'under' | 'merge' | 'replace'

/** What a person has chosen so far; nothing that was left as it came. */
export interface Choices {
  where?: Where
  motion?: string
  /** The file was read once more for it. */
  relation?: true
}

/** What a file holds and what was adapted, before it is taken in. */
export function ImportPreview(props: { now: Extract<Importing, { state: 'read' }>; choices: Choices }) {
  const session = useSession()
  const { t, number, list } = useSpeech()
  const { imports } = session
  const { debate, report, format } = props.now.read
  const open = session.open()
  const selected = open === null ? null : (open.selection.claim() ?? open.debate().motion)
  const copyOf = imports.copyOf()
  const isPasted = props.now.file.name === ''
  const [where, setWhere] = createSignal<Where>(
    // Whoever pastes means the claim that is selected; there is nothing to merge in a copy that says the same.
    props.choices.where ??
      (isPasted && selected !== null ? 'under' : copyOf === null || copyOf === 'same' ? 'new' : 'merge'),
  )
  const choose = (way: Where) => {
    props.choices.where = way
    setWhere(way)
  }
  const under = () => where() === 'under'
  const [addBallots, setAddBallots] = createSignal(true)
  const severalRoots = report.some(({ kind }) => kind === 'several-roots')
  const [motion, setMotion] = createSignal(props.choices.motion ?? motionOf(debate).text)
  const guessed = report.some(({ kind }) => kind === 'relation-guessed')
  const contentions = childrenOf(debate, debate.motion)
  const onSide = (side: 'pro' | 'con') => contentions.filter((id) => sideOf(debate, id) === side).length
  const sources = [...entries(debate.claims)].reduce((sum, [, claim]) => sum + evidenceOf(claim).length, 0)
  const names = ballotsOf(debate).flatMap(({ name }) => (name === '' ? [] : [name]))
  const lost = report.filter(loses).length
  const called = () => ({ ballot: t('newDebate.ballot'), ...(severalRoots ? { motion: motion().trim() } : {}) })
  const strange = createMemo(() => {
    // What the motion is called has no part in it.
    const ballots = under() ? untrack(() => imports.strangeBallots(called())) : []
    return list(ballots.map(({ name }) => name))
  })
  const cases = Object.keys(debate.cases).length
  let take: HTMLButtonElement | undefined
  let chosen: HTMLInputElement | undefined
  onMount(() => (props.choices.relation && chosen !== undefined ? chosen : take)?.focus())

  const answer = (id: string) => {
    const { relation } = needClaim(debate, id)
    return (
      <>
        <RelationMark relation={relation} contention={false} side={sideOf(debate, id)} />
        <span>{textOf(debate, needClaim(debate, id)) || t('claim.wordless')}</span>
      </>
    )
  }
  const more = (all: number, shown: number) => (
    <Show when={all > shown}>
      <li class="quiet">{t('exchange.more', all - shown)}</li>
    </Show>
  )

  return (
    <form
      class="import"
      onSubmit={(event) => {
        event.preventDefault()
        const to = where()
        if (to === 'merge' || to === 'replace') void imports.takeAsCopy(to)
        else if (under() && selected !== null) imports.takeUnder(selected, { ...called(), addBallots: addBallots() })
        else void imports.takeAsNew(called())
      }}
    >
      <p class="quiet">
        {props.now.file.name || t('exchange.pasted')} · {formatOf(format).label}
      </p>
      <Show
        when={severalRoots}
        fallback={<p class="import-motion">{motionOf(debate).text || t('library.untitled')}</p>}
      >
        <label class="field">
          <span class="field-label">{t('exchange.motion')}</span>
          <input
            type="text"
            required={!under()}
            value={motion()}
            onInput={(event) => {
              props.choices.motion = event.currentTarget.value
              setMotion(event.currentTarget.value)
            }}
          />
        </label>
      </Show>
      <p>
        {t('exchange.contents', treeOf(debate).size, sources)} · {t('exchange.sides', onSide('pro'), onSide('con'))}
        <Show when={names.length > 0}> · {t('exchange.ballots', list(names))}</Show>
      </p>
      <Show when={props.now.alike && where() === 'new'}>
        <p class="warn-text" role="status">
          {t('exchange.alike')}
        </p>
      </Show>
      <Show when={guessed}>
        <fieldset class="import-relation">
          <legend class="field-label">{t('exchange.relation')}</legend>
          <For each={['supports', 'rebuts'] as const}>
            {(relation) => (
              <label class="check">
                <input
                  type="radio"
                  name="import-relation"
                  checked={props.now.relation === relation}
                  ref={(radio) => {
                    if (props.now.relation === relation) chosen = radio
                  }}
                  onChange={() => {
                    props.choices.relation = true
                    void imports.again({ relation })
                  }}
                />
                {t(`exchange.relations.${relation}`)}
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <Show when={contentions.length > 0}>
        <h3 class="field-label" id="import-levels">
          {t('exchange.firstLevels')}
        </h3>
        <ul class="import-levels" tabindex="0" aria-labelledby="import-levels">
          <For each={contentions.slice(0, shownContentions)}>
            {(id) => (
              <li>
                {answer(id)}
                <Show when={childrenOf(debate, id).length > 0}>
                  <ul>
                    <For each={childrenOf(debate, id).slice(0, shownAnswers)}>
                      {(child) => <li>{answer(child)}</li>}
                    </For>
                    {more(childrenOf(debate, id).length, shownAnswers)}
                  </ul>
                </Show>
              </li>
            )}
          </For>
          {more(contentions.length, shownContentions)}
        </ul>
      </Show>
      <h3 class="field-label" id="import-report">
        {t('exchange.report')}
      </h3>
      <Show when={report.length > 0} fallback={<p class="quiet">{t('exchange.reportNone')}</p>}>
        <Show when={lost > 0}>
          <p class="warn-text">{t('exchange.losses', lost)}</p>
        </Show>
        <ul class="import-report" tabindex="0" aria-labelledby="import-report">
          <For each={report.slice(0, mostLines)}>
            {(line) => <li>{t('exchange.line', number(line.line), t('exchange.reportLine', line))}</li>}
          </For>
          {more(report.length, mostLines)}
        </ul>
      </Show>
      <Show when={(open !== null && selected !== null) || copyOf !== null}>
        <fieldset class="import-where">
          <legend class="field-label">{t('exchange.where')}</legend>
          <Show when={copyOf !== null}>
            <p>{t(`merge.copyOf.${copyOf ?? 'here'}`)}</p>
          </Show>
          <For each={copyOf === null ? (['new'] as const) : (['merge', 'new', 'replace'] as const)}>
            {(way) => (
              <label class="check">
                <input type="radio" name="import-where" checked={where() === way} onChange={() => choose(way)} />
                {copyOf === null ? t('exchange.asNew') : t(`merge.ways.${way}`)}
              </label>
            )}
          </For>
          <Show when={open !== null && selected !== null}>
            <label class="check">
              <input type="radio" name="import-where" checked={under()} onChange={() => choose('under')} />
              <span class="import-claim">
                {t(
                  'exchange.under',
                  open === null || selected === null ? '' : textOf(open.debate(), needClaim(open.debate(), selected)),
                )}
              </span>
            </label>
          </Show>
          <Show when={strange() !== ''}>
            <label class="check">
              <input
                type="checkbox"
                checked={addBallots()}
                onChange={(event) => setAddBallots(event.currentTarget.checked)}
              />
              {t('exchange.addBallots', strange())}
            </label>
            <Show when={!addBallots()}>
              <p class="warn-text" role="status">
                {t('exchange.ballotsStay', strange())}
              </p>
            </Show>
          </Show>
          <Show when={under() && cases > 0}>
            <p class="warn-text" role="status">
              {t('exchange.casesStay', cases)}
            </p>
          </Show>
        </fieldset>
      </Show>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={imports.cancel}>
          {t('app.cancel')}
        </button>
        <button type="submit" class="button primary" ref={take}>
          {t('exchange.take')}
        </button>
      </div>
    </form>
  )
}
