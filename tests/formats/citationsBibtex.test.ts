// @vitest-environment node
import { expect, test } from 'vitest'
import { blankCitation } from '../../src/core/model/source.ts'
import { readCitations } from '../../src/formats/citations/readCitations.ts'
import { writeCitations } from '../../src/formats/citations/writeCitations.ts'

async function first(text: string) {
  const { citations } = await readCitations(text)
  return citations[0]
}

test('F302 an article is read with accents, macros and names as people read them', async () => {
  expect(
    await first(
      `% exported
@string{jopp = "Journal of " # "Public Policy"}
@article{doi:10/a#1,
  author = {M{\\"u}ller, J{\\o}rgen and van der Berg, Anna and King, Jr., Martin and {World Health Organization} and 山田, 太郎 and others},
  title = "Robots \\& the {EU}: 50\\% of \\emph{jobs}---gone?",
  subtitle = {Why $x^2$ matters},
  journal = jopp, month = "12~" # may, year = 2026,
  doi = {10.1000/xyz}, abstract = {Costs $5 and nothing else},
}`,
    ),
  ).toEqual({
    author: 'Jørgen Müller; Anna van der Berg; Martin King Jr.; World Health Organization; 山田 太郎; et al.',
    qualification: '',
    title: 'Robots & the EU: 50% of jobs—gone?: Why x² matters',
    publisher: 'Journal of Public Policy',
    date: '2026-05-12',
    url: 'https://doi.org/10.1000/xyz',
    accessed: '',
    line: 3,
  })
})

test.each([
  ['date = {2026-05-12}', '2026-05-12'],
  ['year = 2026', '2026'],
  ['year = {2026}, month = sep', '2026-09'],
  ['year = {2026}, month = {9}, day = 3', '2026-09-03'],
  ['year = {2026}, month = jun # "--" # jul', 'June–July 2026'],
  ['year = {circa 1908}', 'circa 1908'],
  ['date = {2026-01/2026-03}', '2026-01/2026-03'],
])('F303 the date of %s is %s', async (fields, date) => {
  expect(await first(`@book{a, title = {T}, ${fields}}`)).toMatchObject({ date })
})

test('F304 addresses keep their signs, and are found where people put them', async () => {
  const urls = await Promise.all(
    [
      'url = {https://x.org/a_b%20c?d=1&e=~f#g}',
      'url = {https://x.org/a\\_b\\%20c?d=1\\&e=\\~f\\#g}',
      'howpublished = {\\url{https://x.org/a_b}}',
      'url = {https://x.org/?$top=1}',
    ].map((fields) => first(`@misc{a, title = {T}, ${fields}}`)),
  )
  expect(urls.map((each) => each?.url)).toEqual([
    'https://x.org/a_b%20c?d=1&e=~f#g',
    'https://x.org/a_b%20c?d=1&e=~f#g',
    'https://x.org/a_b',
    'https://x.org/?$top=1',
  ])
})

test('F305 what a program left bare stays: a per cent, a dollar, a smaller-than', async () => {
  expect(
    await first('@misc{a, title = {50% of $5 are <i> than 3}, note = {Qualification: dean\\par Accessed: May}}'),
  ).toMatchObject({
    title: '50% of $5 are <i> than 3',
    qualification: 'dean',
    accessed: 'May',
  })
})

test('F306 an entry takes over what it lacks from the one that it refers to', async () => {
  const { citations, report } = await readCitations(
    `@inproceedings{a, author = {Doe, Jo}, title = {T}, crossref = {p(1)#}}
@inproceedings{b, title = {U}, crossref = "gone"}
@proceedings{p(1)#, title = {Proceedings of All}, year = 2020}`,
  )
  expect(citations.map(({ publisher, date }) => [publisher, date])).toEqual([
    ['Proceedings of All', '2020'],
    ['', ''],
    ['', '2020'],
  ])
  expect(report).toEqual([{ line: 2, entry: 'b', kind: 'crossref-lost', key: 'gone' }])
})

test('F307 one broken entry costs no other, and is told with its line', async () => {
  const { citations, report } = await readCitations(`@book{one, title = {One}}
@book{two,
  title = {Two}
  year = 2020}
@book{three, title = {Three
@comment{@book{not, title = {Read}}}
% @book{neither, title = {Read}}
@book{four, title = {Four \\frobnicate{x}}, publisher = nobody}
@book{five, abstract = {x}}
@book{six, title = {Six}, author = {A, B, C, D}}
mail to me@work.example (office)
@book{seven, title = {Seven},`)
  expect(citations.map(({ title, line }) => [title, line])).toEqual([
    ['One', 1],
    ['Two', 2],
    ['Four \\frobnicatex', 8],
    ['Six', 10],
    ['Seven', 12],
  ])
  expect(report).toEqual([
    { line: 4, entry: 'two', kind: 'not-readable' },
    { line: 5, entry: 'three', kind: 'left-out' },
    { line: 8, entry: 'four', kind: 'unknown-command', command: '\\frobnicate' },
    { line: 8, entry: 'four', kind: 'unknown-abbreviation', name: 'nobody' },
    { line: 9, entry: 'five', kind: 'empty' },
    { line: 10, entry: 'six', kind: 'name-cut', name: 'A, B, C, D' },
    { line: 12, entry: 'seven', kind: 'not-closed' },
  ])
})

test('F308 what is written is BibLaTeX with one key each, and names in two parts only where they are names', async () => {
  const source = { ...blankCitation, title: 'The 50% of {robots}', date: '2026-05-12' }
  expect(
    await writeCitations(
      [
        {
          ...source,
          author: 'Jane Smith; WHO; Ministry of Health, Labour and Welfare',
          url: 'https://x.org/a_b',
          accessed: '2026-06-01',
        },
        {
          ...source,
          author: 'Ann SMITH; Ludwig van Beethoven',
          publisher: 'Simon and Schuster',
          qualification: 'dean',
          date: 'May 2026',
        },
        { ...source, author: 'jane Smith' },
        { ...blankCitation, title: '山', author: 'Bob Smith', date: '2026' },
      ],
      'bibtex',
    ),
  ).toBe(`@online{smith2026robots,
  author = {Smith, Jane and {WHO} and {Ministry of Health, Labour and Welfare}},
  title = {{The 50\\% of \\textbraceleft{}robots\\textbraceright{}}},
  date = {2026-05-12},
  url = {https://x.org/a_b},
  urldate = {2026-06-01},
}

@misc{ann2026robots,
  author = {{Ann SMITH} and van Beethoven, Ludwig},
  title = {{The 50\\% of \\textbraceleft{}robots\\textbraceright{}}},
  organization = {{Simon and Schuster}},
  year = {May 2026},
  note = {Qualification: dean},
}

@misc{jane2026robots,
  author = {{jane Smith}},
  title = {{The 50\\% of \\textbraceleft{}robots\\textbraceright{}}},
  date = {2026-05-12},
}

@misc{smith2026,
  author = {Smith, Bob},
  title = {{山}},
  date = {2026},
}
`)
})
