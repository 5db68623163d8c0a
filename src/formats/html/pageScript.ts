/**
 * What a written page does by itself: fold and unfold all, search as one types, open what a reference leads to, and print
 * everything. It is source and not a function made into text, because what builds the program rewrites functions, and the
 * page lets only this very script run.
 */
export const pageScript = String.raw`'use strict'
const claims = [...document.querySelectorAll('.claim')]
const folds = [...document.querySelectorAll('details')]
const field = document.getElementById('search')
const count = document.getElementById('count')

/** The claims' words: what is searched. */
const texts = new Map(claims.map((claim) => [claim, []]))
for (const text of document.querySelectorAll('main .text')) texts.get(text.closest('.claim')).push(text)

/** Which folds are open, to be brought back later. */
const openFolds = () => new Set(folds.filter((fold) => fold.open))
const bringBack = (open) => {
  for (const fold of folds) if (fold.open !== open.has(fold)) fold.open = open.has(fold)
}

/** Opens all that hides an element; a fold's own heading is not hidden by it. */
function reveal(element, seen = new Set()) {
  const heading = element.closest('summary')
  let fold = (heading ? heading.parentElement.parentElement : element.parentElement).closest('details')
  for (; fold && !seen.has(fold); fold = fold.parentElement.closest('details')) {
    seen.add(fold)
    if (!fold.open) fold.open = true
    fold.closest('.claim')?.classList.add('way')
  }
}

/** As many places as are marked at most: more than anybody reads. */
const mostMarks = 2000
let foldsBefore = null
let marks = []

function clearMarks() {
  for (const mark of marks) {
    const parent = mark.parentNode
    mark.replaceWith(...mark.childNodes)
    parent.normalize()
  }
  marks = []
  for (const claim of document.querySelectorAll('.hit, .way')) claim.classList.remove('hit', 'way')
}

/** Marks where a pattern matches in the words of an element. */
function markIn(element, pattern) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes = []
  while (walker.nextNode()) nodes.push(walker.currentNode)
  for (const node of nodes) {
    for (const match of [...node.data.matchAll(pattern)].reverse()) {
      if (marks.length >= mostMarks) return
      const mark = document.createElement('mark')
      const rest = node.splitText(match.index)
      rest.splitText(match[0].length)
      rest.replaceWith(mark)
      mark.append(rest)
      marks.push(mark)
    }
  }
}

function search() {
  const words = field.value.trim().split(/\s+/u).filter((word) => word !== '')
  clearMarks()
  document.body.classList.toggle('searching', words.length > 0)
  if (words.length === 0) {
    if (foldsBefore) bringBack(foldsBefore)
    foldsBefore = null
    count.textContent = ''
    return
  }
  foldsBefore ??= openFolds()
  const patterns = words.map((word) => new RegExp(word.replace(/[\^$\\.*+?()[\]{}|/]/gu, '\\$&'), 'giu'))
  const anyWord = new RegExp(patterns.map((pattern) => pattern.source).join('|'), 'giu')
  const finds = (pattern, text) => text.search(pattern) >= 0
  const seen = new Set()
  let hits = 0
  for (const claim of claims) {
    const parts = texts.get(claim)
    const all = parts.map((part) => part.textContent).join('\n')
    if (!patterns.every((pattern) => finds(pattern, all))) continue
    hits++
    claim.classList.add('hit')
    for (const part of parts) {
      if (!finds(anyWord, part.textContent)) continue
      reveal(part, seen)
      if (marks.length < mostMarks) markIn(part, anyWord)
    }
  }
  count.textContent = hits + ' / ' + claims.length
}

/** Ends a search. */
function endSearch() {
  field.value = ''
  search()
}

/** Shows the claim that an address names. @param scroll whether to go there, too, where the browser does not */
function show(hash, scroll) {
  const claim = /^#c\d+$/.test(hash) && document.getElementById(hash.slice(1))
  if (!claim) return
  if (foldsBefore && claim.closest('.claim:not(.hit, .way)')) endSearch()
  reveal(claim)
  if (scroll) claim.scrollIntoView()
}

let waiting
field.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(search, 60)
})
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && field.value !== '') endSearch()
})
document.getElementById('fold').addEventListener('click', () => bringBack(new Set()))
document.getElementById('unfold').addEventListener('click', () => bringBack(new Set(folds)))
document.addEventListener('click', ({ target }) => show(target.closest('a')?.hash ?? '', false))
addEventListener('hashchange', () => show(location.hash, true))

let foldsOnScreen = null
addEventListener('beforeprint', () => {
  foldsOnScreen ??= openFolds()
  bringBack(new Set(folds))
})
addEventListener('afterprint', () => {
  if (foldsOnScreen) bringBack(foldsOnScreen)
  foldsOnScreen = null
})

document.getElementById('tools').hidden = false
show(location.hash, true)
`
