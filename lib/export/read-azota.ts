import { letters, marks } from './azota-marks'
import type { Draft, ReadDraft, ReadFault, ReadQuestions } from './draft'
import { joinAzota } from './join-azota'

/** A question under a number, as the paper has it. */
interface PaperItem {
  readonly line: number
  readonly number: number
  stem: string[]
  readonly choices: { readonly letter: string; readonly line: number; text: string; starred: boolean }[]
  right: string[]
  solution: string[]
}

/** Choices that stand on one line, as `A. một  B. hai`, a line each. */
const spread = (line: string): string[] =>
  marks.choice.test(line) ? line.split(/(?:\t+|\s{2,})(?=\*?[B-H]\s*[.)]\s)/) : [line]

/** The name of a part of the paper, which is nobody's text. */
const isHeading = (line: string): boolean => marks.part.test(line) || marks.roman.test(line)

type Place = 'before' | 'questions' | 'table' | 'solutions'

class Paper {
  readonly items: PaperItem[] = []
  readonly faults: ReadFault[] = []
  private place: Place = 'before'
  private solving: PaperItem | undefined

  /** Takes one line of the paper, its number from 1. */
  read(line: string, number: number): void {
    if (marks.end.test(line)) this.place = 'table'
    else if (marks.table.test(line)) {
      this.place = 'table'
      this.readTable(line, number)
    } else if (this.place === 'table' && marks.solutions.test(line)) this.place = 'solutions'
    else if (this.place === 'table') this.readTable(line, number)
    else if (this.place === 'solutions') this.readSolution(line, number)
    else for (const one of spread(line)) this.readQuestion(one, number)
  }

  private last = (): PaperItem | undefined => this.items.at(-1)
  private byNumber = (text: string | undefined): PaperItem | undefined =>
    this.items.find(item => item.number === Number(text))

  private readQuestion(line: string, at: number): void {
    const last = this.last()
    const [, number, stem = ''] = marks.question.exec(line) ?? this.nextNumbered(line) ?? []
    if (number) {
      this.place = 'questions'
      this.items.push({ line: at, number: Number(number), stem: [stem], choices: [], right: [], solution: [] })
      this.solving = undefined
    } else if (!last || (last.choices.length > 0 && isHeading(line))) return
    else if (this.solving) this.solving.solution.push(line)
    else this.readInside(line, at, last)
  }

  private nextNumbered(line: string): RegExpExecArray | null {
    const found = marks.numbered.exec(line)
    return found && Number(found[1]) === (this.last()?.number ?? 0) + 1 ? found : null
  }

  private readInside(line: string, at: number, item: PaperItem): void {
    const [, star, letter, text = ''] = marks.choice.exec(line) ?? []
    const right = marks.inlineRight.exec(line)?.[1]
    const solution = marks.solutions.exec(line)
    if (letter === letters[item.choices.length] && letter)
      item.choices.push({ letter, line: at, text: text.trim(), starred: star === '*' })
    else if (right) item.right.push(...(right.match(/[A-H]/g) ?? []))
    else if (solution) {
      this.solving = item
      if (solution[1]) item.solution.push(solution[1])
    } else if (letter && item.choices.length > 0)
      this.faults.push({
        line: at,
        message: `the choice ${letter} stands after ${item.choices.at(-1)?.letter}`,
        mend: `letter the choices in order, next is ${letters[item.choices.length] ?? 'none: H is the last'}`,
      })
    else if (item.choices.length > 0 && line.trim() !== '') {
      const choice = item.choices.at(-1)
      if (choice) choice.text = `${choice.text} ${line.trim()}`
    } else item.stem.push(line)
  }

  private readTable(line: string, at: number): void {
    for (const [entry, number, letter = ''] of line.matchAll(/(\d+)\s*[-.:)]?\s*([A-Ha-h])\b/g)) {
      const item = this.byNumber(number)
      if (item) item.right.push(letter.toUpperCase())
      else
        this.faults.push({
          line: at,
          message: `the table of answers names ${entry.trim()}, and there is no question ${number}`,
          mend: 'correct its number, or add the question',
        })
    }
  }

  private readSolution(line: string, at: number): void {
    const [, number, text = ''] = marks.solution.exec(line) ?? []
    if (number === undefined) this.solving?.solution.push(line)
    else {
      this.solving = this.byNumber(number)
      if (this.solving) this.solving.solution.push(text)
      else
        this.faults.push({
          line: at,
          message: `a solution of question ${number}, which is not there`,
          mend: 'correct its number, or remove it',
        })
    }
  }
}

interface Solution {
  readonly answer: string
  readonly reasons: Readonly<Record<string, string>>
  readonly why?: string
}

/** `Chọn B.`, the idea, then `Phương án A: …` or `Vì sao: …`. */
function readLines(lines: readonly string[]): Solution {
  const answer: string[] = []
  const reasons: Record<string, string> = {}
  let why: string | undefined
  for (const line of lines) {
    const [, letter, reason = ''] = marks.reason.exec(line) ?? []
    const because = marks.why.exec(line)?.[1]
    if (letter) reasons[letter.toUpperCase()] = reason.trim()
    else if (because !== undefined) why = because.trim()
    else if (!marks.chosen.test(line)) answer.push(line)
  }
  return { answer: answer.join('\n').trim(), reasons, ...(why && { why }) }
}

/** A paper's item as a draft with its solution; true/false and matching are put together afterwards. */
function draftOf(item: PaperItem): { draft: Draft; why?: string } {
  const { answer, reasons, why } = readLines(item.solution)
  const right = new Set([...item.right, ...item.choices.filter(choice => choice.starred).map(choice => choice.letter)])
  const draft: Draft = {
    format: right.size > 1 ? 'multiple' : 'single',
    prompt: item.stem.join('\n').trim(),
    ...(answer && { answer }),
    choices: item.choices.map(({ letter, text }) => ({
      text,
      correct: right.has(letter),
      ...(reasons[letter] && { reason: reasons[letter] }),
    })),
  }
  return { draft, ...(why && { why }) }
}

function faultsOf({ line, number, choices, right }: PaperItem): ReadFault[] {
  const known = choices.map(choice => choice.letter)
  const strange = right.filter(letter => !known.includes(letter))
  return [
    ...(choices.length < 2
      ? [
          {
            line,
            message: `question ${number} has ${choices.length} choices`,
            mend: 'write at least A. and B., a line each',
          },
        ]
      : []),
    ...(right.length === 0 && !choices.some(choice => choice.starred)
      ? [
          {
            line,
            message: `nothing says what is right in question ${number}`,
            mend: `add ${number}-A to the table of answers`,
          },
        ]
      : []),
    ...strange.map(letter => ({
      line,
      message: `question ${number} has no choice ${letter}, which is said to be right`,
      mend: `name one of ${known.join(', ')}`,
    })),
  ]
}

/** Reads a paper of the layout that exportAzota writes, and what teachers type like it. */
export function readAzota(text: string): ReadQuestions {
  const paper = new Paper()
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries())
    paper.read(line, i + 1)
  const faults = [...paper.faults, ...paper.items.flatMap(faultsOf)].sort((a, b) => a.line - b.line)
  const drafts: (ReadDraft & { why?: string })[] = paper.items.map(item => ({ line: item.line, ...draftOf(item) }))
  return { drafts: joinAzota(drafts), faults }
}
