import type { PaperName } from '../../../core/layout/tiles.ts'

/** The words of the dialog that saves and prints the map. */
export const poster = {
  title: 'The map as a poster',
  what: 'What',
  whole: 'The whole debate',
  branch: (claim: string) => `The branch under “${claim}”`,
  standings: 'With standings',
  folds: 'Folded branches stay folded',
  preview: 'The poster',
  tooLarge: 'Too large to be shown here; it is saved and printed whole.',
  size: (width: string, height: string) => `${width} × ${height} px`,
  save: 'Save as a picture',
  noPng: (side: string) => `PNG ends where browsers do, at ${side} px a side; SVG has no end.`,
  failed: 'The picture could not be drawn. Save it as SVG instead.',
  print: 'Print',
  paper: 'Paper',
  papers: { a4: 'A4', a3: 'A3', letter: 'Letter' } satisfies Record<PaperName, string>,
  sheets: 'Sheets',
  one: 'On one sheet',
  across: (sheets: string) => `${sheets} sheets across`,
  printNow: 'Print…',
  result: (sheets: string, points: string) => `Sheets: ${sheets}. Letters are ${points} pt high.`,
  tooSmall: 'That is too small to read: choose more sheets or larger paper.',
  tooMany: (most: string) => `That is more than ${most} sheets: choose fewer across.`,
  /** @param places of the sheets, such as "A1–A3, C2" */
  leftOut: (n: string, places: string) =>
    n === '1' ? `1 empty sheet is left out: ${places}.` : `${n} empty sheets are left out: ${places}.`,
  /** On paper, after the first sheet's name. */
  without: (places: string) => `Empty and left out: ${places}`,
  /** What a saved file's name says beside the motion or the claim. */
  file: {
    whole: 'map',
    branch: 'map of the branch',
    down: 'downward',
    wings: 'two wings',
    dark: 'dark',
    bare: 'without standings',
    unfolded: 'unfolded',
  },
  /** @param place the row's letter and the column's number */
  sheet: (place: string, sheet: string, of: string) => `${place} · Sheet ${sheet} of ${of}`,
  bar: 'bar: where a claim stands, 0 to 100',
  button: 'Poster…',
  on: (ballot: string) => `on “${ballot}”`,
}
