import type { Relation, Side } from '../../core/model/claim.ts'

/** The icons, built into FreeMind and Freeplane, that show a relation: a tick, a cross and a warning. */
export const relationIcons: Readonly<Record<Relation, string>> = {
  supports: 'button_ok',
  rebuts: 'button_cancel',
  undercuts: 'messagebox_warning',
}

/** The colours of the lines to the claims of a side. */
export const edgeColours: Readonly<Record<Side, string>> = { pro: '#24477d', con: '#b5391c' }

const signs: ReadonlyMap<string, Relation> = new Map([
  ...['button_ok', 'addition', 'emoji-2795', 'emoji-1F44D', 'emoji-2705', 'emoji-2714'].map(
    (icon) => [icon, 'supports'] as const,
  ),
  ...['button_cancel', 'emoji-2796', 'emoji-1F44E', 'emoji-274C', 'emoji-2716'].map(
    (icon) => [icon, 'rebuts'] as const,
  ),
])

/** What an icon that somebody put on a node says of its relation; null where it says nothing. */
export function relationOfIcon(icon: string): Relation | null {
  return signs.get(icon.replace(/-FE0F$/i, '')) ?? null
}
