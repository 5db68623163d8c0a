/**
 * One side of a branch's outline, from the near edge of its first box outward: pieces, each as far across for as far along
 * as it says. What follows is shared between contours, so each piece says only how it differs from the one before (Kennedy
 * 1996, "Functional pearl: drawing trees", with differences in the place of absolute numbers).
 */
export interface Contour {
  /** How much further across than the piece before; for the first piece, where it is. */
  readonly by: number
  /** How far along it reaches, above 0. */
  readonly span: number
  readonly next: Contour | null
}

/** The near and the far side of something that is laid out, across. Both begin at the same place along. */
export interface Silhouette {
  readonly near: Contour
  readonly far: Contour
}

/** A contour moved across. O(1). */
export function shifted(contour: Contour, by: number): Contour {
  return by === 0 ? contour : { by: contour.by + by, span: contour.span, next: contour.next }
}

/** How far apart two things must be: the first pieces of both, or any others. */
export interface Apart {
  readonly heads: number
  readonly others: number
}

/** Where two contours are walked to together. */
interface Walk {
  piece: Contour | null
  /** Where the piece is across, and where it ends along. */
  across: number
  end: number
  first: boolean
}

function begin(contour: Contour): Walk {
  return { piece: contour, across: contour.by, end: contour.span, first: true }
}

function step(walk: Walk): void {
  const next = walk.piece?.next ?? null
  walk.piece = next
  walk.first = false
  if (next === null) return
  walk.across += next.by
  walk.end += next.span
}

/**
 * How far across something has to move so that it stands behind what is there already.
 * @param far the far side of what is there
 * @param near the near side of what comes
 * @returns 0 or less where it stands behind already. O(pieces of the one that ends first)
 */
export function room(far: Contour, near: Contour, apart: Apart): number {
  const [there, coming] = [begin(far), begin(near)]
  let most = Number.NEGATIVE_INFINITY
  while (there.piece !== null && coming.piece !== null) {
    const need = there.first && coming.first ? apart.heads : apart.others
    most = Math.max(most, there.across + need - coming.across)
    const end = Math.min(there.end, coming.end)
    if (there.end <= end) step(there)
    if (coming.end <= end) step(coming)
  }
  return most
}

/**
 * The contour of one thing, and where it ends, of another behind it.
 * @returns `first` itself where the other ends no later. O(pieces of the one that ends first)
 */
export function continued(first: Contour, second: Contour): Contour {
  const [one, other] = [begin(first), begin(second)]
  const passed: Contour[] = []
  while (one.piece !== null) {
    while (other.piece !== null && other.end <= one.end) step(other)
    if (other.piece === null) return first
    passed.push(one.piece)
    const { across, end } = one
    step(one)
    if (one.piece !== null) continue
    let rest: Contour = { by: other.across - across, span: other.end - end, next: other.piece.next }
    for (let i = passed.length - 1; i >= 0; i--) {
      const { by, span } = passed[i] as Contour
      rest = { by, span, next: rest }
    }
    return rest
  }
  return first
}
