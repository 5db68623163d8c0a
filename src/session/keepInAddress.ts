import { type Accessor, createEffect, on, onCleanup, untrack } from 'solid-js'
import type { OpenDebate } from './openDebate.ts'
import type { Router } from './route.ts'

/** How long the selection rests before it goes into the address, in milliseconds: browsers limit such writes. */
const addressRest = 250

/** The selected claim stands in the address, and an address with another claim selects that one. */
export function keepInAddress(router: Router, open: Accessor<OpenDebate | null>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(
      () => open()?.selection.claim() ?? null,
      (claim) => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          const route = untrack(router.route)
          if (route.at !== 'debate' || untrack(open)?.debate().id !== route.debate) return
          const { claim: _claim, ...rest } = route
          router.go(claim === null ? rest : { ...rest, claim }, { replace: true })
        }, addressRest)
      },
    ),
  )
  createEffect(
    on(router.route, (route) => {
      const now = untrack(open)
      if (now === null || route.at !== 'debate' || route.claim === undefined) return
      if (now.debate().id === route.debate && route.claim !== untrack(now.selection.claim))
        now.selection.focus(route.claim)
    }),
  )
  onCleanup(() => clearTimeout(timer))
}
