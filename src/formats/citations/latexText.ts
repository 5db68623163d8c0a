/**
 * Signs that Unicode keeps for such inner use (23.7): two stand for "<" and ">" while the parser writes markup of its own, one stands
 * before marks that the text had from the start, for the parser makes marks of accents that are to become one sign with their letter.
 */
const [less, greater, own] = ['\uFDD0', '\uFDD1', '\uFDD2']
const inner = /[\uFDD0-\uFDD2]/g

const escaped: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // Braces count for BibTeX also behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
}

/** Any text on one line as LaTeX that shows it letter by letter. */
export function latexOf(text: string): string {
  return (
    text
      .replace(inner, '')
      .replace(/[\\{}<>^~$&%#_]/g, (sign) => escaped[sign] ?? sign)
      // LaTeX makes one sign of two such signs, as of "--" a dash.
      .replace(/([-'`,?!])(?=[-'`,])/g, '$1{}')
  )
}

/** LaTeX made ready for the parser: commands that it would carry out or misread are gone, and "<" and ">" stand for nothing but themselves. */
export function readyLatex(source: string): string {
  return source
    .replace(/[^\P{Cc}\t\n\r]/gu, ' ')
    .replace(inner, '')
    .replace(/\p{M}/gu, `${own}$&`)
    .replace(/\\text(less|greater)(?![a-zA-Z])\s*(?:\{\})?/g, (_, sign: string) => (sign === 'less' ? less : greater))
    .replaceAll('<', less)
    .replaceAll('>', greater)
    .replace(/\\textquotesingle(?![a-zA-Z])\s*(?:\{\})?/g, "'")
    .replace(/\\(?:(?:new|renew|provide)command|ProvideTextCommandDefault|x?def)(?![a-zA-Z])/g, '\\relax ')
    .replace(/(?<!\\)\\ /g, ' ')
}

/** The text that the parser made of LaTeX, as people read it: paragraphs are lines, its other markup is gone. */
export function textOfLatex(parsed: string): string {
  return parsed
    .replace(/<(?:p|br|li)>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .replaceAll(less, '<')
    .replaceAll(greater, '>')
    .replace(/\p{L}\p{M}+/gu, (letter) => letter.normalize('NFC'))
    .replaceAll(own, '')
}
