/**
 * Puts a backslash before every sign of a sentence that Argdown's lexer (`@argdown/core` 1.7) would take for more than itself.
 * Links with an address, and emphasis that is closed, stay as they are: they mean in Argdown what they show.
 * @param text one line without blanks at its ends, as `plainSentence` gives it; it never stands at the beginning of a line
 */
export function escapeSentence(text: string): string {
  if (!telling.test(text)) return text
  let written = ''
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text, at)
    if (piece !== '') {
      written += piece
      at += piece.length
    } else {
      written += isSign(text, at) ? `\\${text[at]}` : text[at]
      at++
    }
  }
  return written
}

/** Without any of these nothing has to be looked at closely. */
const telling = /[\\[<{*_#]|==|\/[/*]|[.:]\S+?[.:]/

/** The lexer takes a word between two dots, or two colons, in one piece, whatever signs are in it. */
const dotted = /\.\S+?\.|:\S+?:/y
const link = /(?<!@)\[(?:(?!@\[)[^\]]){1,999}\]\([^)]{1,999}\)/y
const emphasis = /(?<![\p{L}\p{N}])(\*\*|\*|__|_)(?=\S)[^\\@#*_[\]<>{}/.:=]+(?<=\S)\1(?=[,!?;)]|\.? |\.?$)/uy

/** What begins here and the lexer takes in one piece, as it stands; '' where nothing does. */
function pieceAt(text: string, at: number): string {
  switch (text[at]) {
    case '.':
    case ':': {
      const piece = matchAt(dotted, text, at)
      return shortcodes.has(piece.slice(1, -1)) ? '' : piece
    }
    case '[':
      return matchAt(link, text, at)
    case '*':
    case '_':
      return matchAt(emphasis, text, at)
    default:
      return ''
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** Whether something begins here that is not taken as it stands. */
function isSign(text: string, at: number): boolean {
  const next = text[at + 1]
  switch (text[at]) {
    case '\\':
    case '[':
    case '<':
    case '{':
      return true
    case '*':
    case '_':
      return next !== ' '
    case '#':
      return next !== ' ' && next !== undefined
    case '/':
      return next === '/' || next === '*'
    case '=':
      return next === '='
    case '.':
    case ':':
      return matchAt(dotted, text, at) !== ''
    default:
      return false
  }
}

/** What Argdown turns into another character where it stands between two dots or two colons. */
const shortcodes: ReadonlySet<string> = new Set(
  (
    'A E O P -> <-> ~ ^ v v_ <> [] happy smile smiley laugh lol rofl joy heart ? question love wink shush meh eye-roll sad ' +
    'disappointed scream +1 up -1 down think star y agree n disagree'
  ).split(' '),
)
