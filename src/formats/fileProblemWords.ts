import { reasonInWords } from './argdown/words.ts'
import type { FileProblem, ForeignKind, OpenTag } from './fileProblem.ts'

/** One plain English sentence that says what is wrong with a file, where, and what to do. */
export function problemInWords(problem: FileProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'The file is empty.'
    case 'blank':
      return 'There is nothing in this file but blanks.'
    case 'not-handed-out':
      return 'The browser cannot get at this file: it was moved, changed or taken away, or it is a folder. Choose it again.'
    case 'no-files':
      return 'There is no file in this folder.'
    case 'dialog-open':
      return 'Something else is open: close it, then bring the file in again.'
    case 'too-large':
      return `The file is too large: files of less than ${problem.megabytes} MB are read.`
    case 'binary':
      return 'The file is not text, so no debate can be read from it.'
    case 'damaged-text':
      return `The file is ${problem.encoding} text that is damaged or broken off in line ${problem.line}: get it again from where it came from.`
    case 'no-claim':
      return 'There is no claim in this file.'
    case 'no-format':
      return 'Nothing in this file shows how claims hang together: Rejoinder reads its own JSON, Argdown, Kialo’s text, lists in Markdown, OPML, FreeMind, AIF, and CSV with a head of columns.'
    case 'unlike-its-name':
      return `There is no ${problem.format} in this file, whatever its name says.`
    case 'only-written':
      return `Rejoinder writes ${problem.format} but does not read it.`
    case 'name-contradicts':
      return `The name of the file says ${problem.named}, but what is in it looks like ${problem.found}: say which it is.`
    case 'several-formats':
      return `What is in the file may be ${problem.formats.join(' or ')}: say which it is.`
    case 'newer-version':
      return `The file has version ${problem.theirs}; this program reads up to ${problem.ours}. Update it.`
    case 'too-nested':
      return `This ${problem.format} is nested too deeply to be read.`
    case 'reader-not-loaded':
      return `The part of Rejoinder that reads ${problem.format} could not be loaded: start it again, and try once more.`
    case 'worker-not-loaded':
      return 'The part of the program that does this could not be loaded: start it again, and try once more.'
    case 'fault':
      return `Reading this file as ${problem.format} failed through an error in Rejoinder (${problem.detail}): please report it with the file.`
    case 'unsound':
      return `Reading this file as ${problem.format} failed through an error in Rejoinder (it made a debate that breaks the rule "${problem.rule}"): please report it with the file.`
    case 'unexpected':
      return `An error in Rejoinder got in the way (${problem.detail}): please report it.`

    case 'foreign':
      return foreign[problem.what]
    case 'foreign-xml':
      return `This is XML that begins with <${problem.root}>; Rejoinder reads OPML and FreeMind of the files that are XML.`

    case 'json-syntax':
      return `The file is not JSON: it goes wrong in line ${problem.line}, column ${problem.column}.`
    case 'json-broken-off':
      return `The JSON breaks off in line ${problem.line}: get the file again from where it came from.`
    case 'json-not-ours':
      return 'This is not a Rejoinder debate: it does not say "format": "rejoinder".'
    case 'field':
      return `${problem.path || 'The file'}: ${valueInWords(problem.expected)} must stand here, not ${valueInWords(problem.found)}.`
    case 'field-missing':
      return `${problem.path}: this is missing.`
    case 'field-unknown':
      return `${problem.path}: this program knows no such field.`
    case 'field-reserved':
      return `${problem.path}: this name is reserved.`
    case 'same-id':
      return `Two ${problem.list} are called ${problem.id}.`
    case 'rule-broken':
      return `The debate breaks the rule "${problem.rule}" at ${problem.at || 'its root'}.`

    case 'xml-none':
      return 'The file is not XML: it does not begin with a tag.'
    case 'xml-other-root':
      return `The file is not ${problem.format}, because it begins with <${problem.root}>; choose another format.`
    case 'xml-broken-off':
      return problem.open === null
        ? `The file breaks off on line ${problem.line}; get a whole copy of it.`
        : `The file breaks off on line ${problem.line}, before ${tag(problem.open)} is closed; get a whole copy of it.`
    case 'xml-wrong-end':
      return problem.open === null
        ? `Line ${problem.line} has </${problem.end}> where nothing is open; mend that line.`
        : `Line ${problem.line} has </${problem.end}> where ${tag(problem.open)} should be closed; mend that line.`
    case 'xml-entity':
      return `Line ${problem.line} has a character by a name that neither XML nor HTML knows; write the character itself there.`
    case 'xml-doctype':
      return `The file declares parts of its own in the DOCTYPE that ends on line ${problem.line}, which is not read for safety; save it without a DOCTYPE.`
    case 'xml-deep':
      return `The tags on line ${problem.line} are nested deeper than can be read.`
    case 'xml-syntax':
      return `The file is not well-formed XML on line ${problem.line} (${problem.detail}); mend that line.`

    case 'csv-no-claims':
      return `Line ${problem.line}: no column is for the claims; put a first line above them that calls one “claim”.`
    case 'csv-open-quote':
      return `Line ${problem.line}: a quotation mark opens a cell and nothing closes it; close it, or double the mark.`
    case 'csv-stray-quote':
      return `Line ${problem.line}: a quotation mark stands inside a quoted cell; double it.`
    case 'csv-same':
      return `Lines ${problem.first} and ${problem.line} have the same ${problem.what} “${problem.cell}”; give each claim its own.`
    case 'csv-weight':
      return `Line ${problem.line}: the ${problem.column} “${problem.cell}” is no weight; write a number from 0 to 1, or a percentage from 0 to 100.`
    case 'csv-impact':
      return `Line ${problem.line}: the ${problem.column} “${problem.cell}” is no level; write a whole number from 1 to 5.`
    case 'csv-level':
      return `Line ${problem.line}: the level “${problem.cell}” is none; write a whole number, 0 for the motion.`

    case 'aif-no-object':
      return 'This is no AIF: an object with "nodes" and "edges" was expected.'
    case 'aif-no-nodes':
      return 'This is no AIF: it has no list "nodes".'
    case 'aif-linked-data':
      return 'This is no AIF: it has no list "nodes". AIF as linked data (JSON-LD) is not read: save it as JSON.'
    case 'aif-entangled':
      return 'So many nodes are linked with each other that no debate can be read from them.'

    case 'backup-none':
      return 'This .zip is no backup of Rejoinder: it has no list of debates. Unpack it and import its files.'
    case 'backup-list-damaged':
      return 'The list of debates in this backup is damaged. Unpack it and import its files.'
    case 'backup-damaged':
      return 'The .zip is damaged or cut off, so it cannot be unpacked. Take another copy of it.'
    case 'backup-too-large':
      return 'The backup is larger than any library: it was not unpacked.'
    case 'backup-lacks':
      return 'It is not in the backup.'
    case 'backup-twice':
      return 'The backup holds this debate twice.'

    case 'no-citations':
      return 'The file is neither BibTeX nor RIS nor CSL-JSON, so no citations can be read from it.'
    case 'citations-json':
      return 'The file is JSON, but holds no citations: it is not CSL-JSON.'
    case 'citations-none':
      return 'The file holds no citations.'

    case 'argdown':
      return `Line ${problem.line}, column ${problem.column}: ${reasonInWords(problem.reason)}`
    case 'kialo-no-claim':
      return 'This is no text export of Kialo, because no line of it begins a claim, such as "1. Thesis:" or "1.1. Pro:": export the discussion as text, and open that.'
    case 'kialo-too-deep':
      return 'The debate is too deep for Kialo, which writes the whole way down before each claim: write another format.'
    case 'markdown-no-claim':
      return 'There is no claim in this file: write the motion as a heading, and the claims under it as a list.'
  }
}

const foreign: Readonly<Record<ForeignKind, string>> = {
  picture: 'This is a picture, and no debate can be read from a picture.',
  packed: 'This is a packed file: unpack it, and open what is in it.',
  pdf: 'This is a PDF, which Rejoinder does not read: open the file that it was made from.',
  rtf: 'This is an RTF file, which Rejoinder does not read: save it as Markdown or plain text, and open that.',
  'old-office':
    'This is a file of an older Office program, which Rejoinder does not read: save it as CSV or text, and open that.',
  backup: 'This is a backup of a whole library: unpack it, and open one of the debates in it.',
  word: 'This is a Word file; Rejoinder writes such files but does not read them: save it as Markdown or plain text, and open that.',
  excel: 'This is an Excel file, which Rejoinder does not read: save it as CSV, and open that.',
  powerpoint: 'This is a PowerPoint file, which Rejoinder does not read.',
  opendocument: 'This is an OpenDocument file, which Rejoinder does not read: save it as CSV or text, and open that.',
  xmind: 'This is an XMind map, which Rejoinder does not read: export it as OPML or FreeMind, and open that.',
  mindmanager:
    'This is a MindManager map, which Rejoinder does not read: export it as OPML or FreeMind, and open that.',
  'web-page':
    'This is a web page (HTML), which Rejoinder does not read: perhaps a page was saved, or was sent, in place of the file itself.',
  svg: 'This is an SVG picture; Rejoinder writes such files but does not read them.',
  dot: 'This is a graph in DOT; Rejoinder writes such files but does not read them.',
  json: 'This JSON is neither a Rejoinder debate, which says "format": "rejoinder", nor AIF, which has "nodes" and "edges".',
}

/** The types of JSON as people call them; what else may stand in a place is written as it is. */
const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
  '!0': 'a name',
  null: 'nothing',
}

function valueInWords(value: string): string {
  return Object.hasOwn(types, value) ? (types[value] ?? value) : value
}

function tag({ name, line }: OpenTag): string {
  return `<${name}> of line ${line}`
}
