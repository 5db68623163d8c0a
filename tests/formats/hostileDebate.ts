import { blankBallot } from '../../src/core/model/ballot.ts'
import { bareClaim } from '../../src/core/model/claim.ts'
import type { Debate } from '../../src/core/model/debate.ts'
import { debateOf } from '../core/anyDebate.ts'
import { type WrittenCard, type WrittenClaim, writtenDebate } from '../core/writtenDebate.ts'

/** Texts that break out of what they are put into, or break it, where a writer is careless. */
export const hostileTexts = [
  '<script>globalThis.broken = true</script>',
  '</script><script>globalThis.broken = true</script>',
  '</style><img src=x onerror="globalThis.broken = true">',
  '"><svg onload=globalThis.broken=true>',
  "' onclick='globalThis.broken = true",
  '<!-- --!> <![CDATA[ ]]> ]]&gt; <?xml?> <!DOCTYPE x [<!ENTITY a "b">]>&a;',
  '&lt;b&gt; &amp;amp; &#0; &#xD800; &nbsp',
  '<iframe srcdoc="&lt;script&gt;">{{ }} $\u007bglobalThis.broken = true} `',
  '\u0000\u0001\u0008\u000b\u001f\ufffe\uffff control',
  'lone \ud800 high, \udc00 low, \udc00\ud800 turned',
  'pair 😀👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 and 𠮷',
  'المتاجر تحتاج إلى سيارات (نعم) 123',
  'override \u202e txet \u202c and \u2067 isolate',
  'tab\tline\nbreaks\r\nof\rall\u2028kinds\u2029.',
  '   blanks   at the ends   ',
  '高齢者は歩けません。',
  'x'.repeat(20_000),
  'words '.repeat(3_400),
  '%PDF-1.4 _x0041_ \\u0041 \\" $& $1',
  '',
]

/** Addresses that must not become links. */
export const hostileAddresses = [
  'javascript:globalThis.broken=true',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'https:',
  'http://',
  'https://[',
  'example.org',
]

/** A debate that has each of the texts wherever a text can stand, and each of the addresses. */
export function hostileDebate(): Debate {
  const motion = bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, hostileTexts[0])
  const claims = [...hostileTexts, ...hostileAddresses].map((text, i): WrittenClaim => {
    const place = { id: `c${i}`, parent: i % 3 === 0 ? 'm' : `c${i - 1}`, order: 'a0', relation: 'rebuts' } as const
    const evidence: WrittenCard = {
      id: `e${i}`,
      order: 'a0',
      author: text,
      qualification: text,
      title: text,
      accessed: text,
      publisher: text,
      date: text,
      url: text,
      quote: text,
      marks: text.length > 9 ? [{ from: 1, to: 6 }] : [],
      grade: null,
    }
    return {
      ...bareClaim(place, text),
      note: text,
      tags: text === '' ? {} : { [text]: true },
      evidence: { [`e${i}`]: evidence },
    }
  })
  const ballot = blankBallot({ id: 'b', order: 'a0', name: hostileTexts[1] as string })
  return writtenDebate(
    [{ ...motion, note: hostileTexts[1] as string, tags: { [hostileTexts[3] as string]: true } }, ...claims],
    [ballot],
  )
}

/** What is left of a text in a file whose characters XML 1.0 allows. */
export function allowed(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}

/** A debate of so many claims, each under the one before it. */
export function deepDebate(depth: number): Debate {
  const motion = bareClaim({ id: 'm', parent: null, order: 'a0', relation: 'supports' }, 'Motion')
  const claims = Array.from({ length: depth }, (_, i) =>
    bareClaim(
      { id: `c${i + 1}`, parent: i === 0 ? 'm' : `c${i}`, order: 'a0', relation: i === 0 ? 'supports' : 'undercuts' },
      `Claim ${i + 1}`,
    ),
  )
  return debateOf([motion, ...claims], [blankBallot({ id: 'b', order: 'a0', name: 'Judge' })])
}
