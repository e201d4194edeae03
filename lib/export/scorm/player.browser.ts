import type { Answer } from '@/lib/question/answer'
import { gradeAnswer, type Verdict } from '@/lib/question/grade'
import { node } from './dom.browser'
import { fieldsOf } from './fields.browser'
import { findApi, Session } from './lms.browser'
import { type Memory, type Room, roomFor } from './memory'
import type { Quiz, QuizQuestion } from './quiz'
import { scoreOf } from './score'

const verdictWords: Readonly<Record<Verdict, string>> = {
  right: 'Đúng',
  wrong: 'Chưa đúng',
  missed: 'Bỏ sót',
  neutral: 'Không chọn',
}

/** Reasons of the parts, each with how it was answered. */
function reasonsOf(question: QuizQuestion, answer: Answer): HTMLElement {
  const { parts } = gradeAnswer(question.key, answer)
  const item = (part: QuizQuestion['parts'][number]): HTMLElement => {
    const verdict = parts[part.id]
    const li = node(
      'li',
      {},
      ...(verdict ? [node('b', { className: 'verdict' }, verdictWords[verdict]), ' '] : []),
      // A blank's name is an id: its place is in the solution's words.
      ...(question.key.format === 'cloze' ? [] : [node('span', { html: part.text }), ' ']),
    )
    if (part.solution)
      li.append(
        node('i', {}, part.solution.word, ...(part.solution.text ? [node('span', { html: part.solution.text })] : [])),
      )
    li.append(node('div', { html: part.reason }))
    if (verdict) li.dataset.verdict = verdict
    return li
  }
  return node('ul', { className: 'reasons' }, ...[...question.parts, ...question.extras].map(item))
}

const sourcesOf = (question: QuizQuestion): HTMLElement =>
  node(
    'p',
    { className: 'sources' },
    'Nguồn: ',
    ...question.sources.flatMap(({ title, url }, i) => [
      i > 0 ? ', ' : '',
      node('a', { href: url, rel: 'noreferrer' }, title),
    ]),
  )

function headline(question: QuizQuestion, answer: Answer): string {
  if (answer.format === 'open') return 'Đã ghi câu trả lời của bạn.'
  const { correct, note } = gradeAnswer(question.key, answer)
  return `${correct ? 'Đúng' : 'Chưa đúng'}.${note === 'tones' ? ' Nhớ viết đủ dấu.' : ''}`
}

/** Plays the quiz inside `root`, a question at a time. */
class Player {
  private memory: Memory
  private readonly said = node('p', { className: 'said', role: 'status' })
  private readonly card = node('div', { className: 'card', tabIndex: -1 })
  private readonly steps = node('ol', { className: 'steps' })

  constructor(
    root: HTMLElement,
    private readonly questions: readonly QuizQuestion[],
    private readonly session: Session,
    private readonly room: Room,
  ) {
    this.memory = session.memory()
    const note = session.tracked
      ? 'Điểm và câu trả lời được ghi vào hệ thống của lớp.'
      : 'Trang này đang mở ngoài LMS: điểm và câu trả lời không được ghi lại.'
    root.replaceChildren(node('p', { className: 'note' }, note), this.steps, this.card, this.said)
    this.said.textContent = this.summary()
    this.draw()
  }

  private go(at: number): void {
    this.memory = { ...this.memory, at }
    this.session.keep(this.memory)
    this.said.textContent = this.summary()
    this.draw()
    this.card.focus()
  }

  private check(question: QuizQuestion, answer: Answer): void {
    this.memory = { ...this.memory, answers: { ...this.memory.answers, [question.id]: answer } }
    this.session.keep(this.memory, question)
    this.draw()
    this.said.textContent = [headline(question, answer), this.summary()].filter(Boolean).join(' ')
    this.card.focus()
  }

  private summary(): string {
    const { raw, finished } = scoreOf(this.questions, this.memory.answers)
    if (!finished) return ''
    return raw === null ? 'Bạn đã làm hết các câu.' : `Bạn đã làm hết các câu: ${raw} trên 100 điểm.`
  }

  private drawSteps(): void {
    const items = this.questions.map((question, i) => {
      const answer = this.memory.answers[question.id]
      const state = answer ? (gradeAnswer(question.key, answer).correct ? 'đúng' : 'chưa đúng') : 'chưa làm'
      const button = node('button', { type: 'button', ariaLabel: `Câu ${i + 1}, ${state}` }, String(i + 1))
      button.dataset.state = answer ? (state === 'đúng' ? 'right' : 'wrong') : 'open'
      if (i === this.memory.at) button.setAttribute('aria-current', 'step')
      button.addEventListener('click', () => this.go(i))
      return node('li', {}, button)
    })
    this.steps.replaceChildren(...items)
  }

  private draw(): void {
    this.drawSteps()
    const { at } = this.memory
    const question = this.questions[at]
    if (!question) return
    const answer = this.memory.answers[question.id]
    const fields = fieldsOf(question, answer, this.room)
    const move = (name: string, to: number) => {
      const button = node('button', { type: 'button', disabled: to < 0 || to >= this.questions.length }, name)
      button.addEventListener('click', () => this.go(to))
      return button
    }
    const check = node('button', { type: 'button', className: 'primary', hidden: answer !== undefined }, 'Kiểm tra')
    check.addEventListener('click', () => {
      const given = fields.read()
      if (given) this.check(question, given)
      else this.said.textContent = fields.missing
    })
    const body = node('fieldset', { className: 'fields', disabled: answer !== undefined }, fields.element)
    this.card.dataset.question = question.id
    this.card.replaceChildren(
      node('h3', {}, `Câu ${at + 1} trên ${this.questions.length}`),
      node('div', { className: 'prompt', html: question.prompt }),
      body,
      ...(answer ? this.explained(question, answer) : []),
      node('p', { className: 'buttons' }, check, move('Câu trước', at - 1), move('Câu sau', at + 1)),
    )
    // Code that is wider than the card scrolls by keyboard too.
    for (const code of this.card.querySelectorAll('pre')) code.tabIndex = 0
  }

  private explained(question: QuizQuestion, answer: Answer): HTMLElement[] {
    return [
      node('p', { className: 'headline' }, headline(question, answer)),
      node('div', { className: 'answer', html: question.answer }),
      reasonsOf(question, answer),
      sourcesOf(question),
    ]
  }
}

/** Begins when the page is there: reads the questions out of it and finds the LMS. */
function play(): void {
  const root = document.getElementById('quiz')
  const data = document.getElementById('cau-hoi')?.textContent
  if (!root || !data) return
  const { questions } = JSON.parse(data) as Quiz
  const session = Session.open(findApi(window), questions, performance.now())
  const end = () => session.end(performance.now())
  addEventListener('pagehide', end)
  addEventListener('beforeunload', end)
  new Player(root, questions, session, roomFor(questions) ?? { blank: 40, text: 0 })
}

play()
