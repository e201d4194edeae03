import type { Question } from '@/lib/question/schema'
import { forLearner } from '@/lib/question/view'
import { keepsBlanks, withBlanks } from './blanks'
import type { Selection } from './book'
import { explain, printExplanation, reasonsOf } from './explanation'
import { type Exported, type Fate, left, printAll, taken } from './format'
import { htmlOf } from './markdown'
import { inOrder, shownOrder } from './shown'
import { text } from './xml'

const letters = 'ABCDEFGHI'

const list = (items: readonly string[], tag: 'ol' | 'ul' = 'ul', kind = ''): string =>
  `<${tag}${kind}>${items.map(item => `<li>${item}</li>`).join('')}</${tag}>`
const inline = (markdown: string): string => htmlOf(markdown, true)

/** Choices under letters, in the order that every learner of the site sees. */
const lettered = (texts: readonly string[]): string => list(texts.map(inline), 'ol', ' type="A"')

/** What is asked, besides the prompt. */
function asked(question: Question): string {
  const { parts, rights } = forLearner(question)
  const shown = parts.map(part => part.text)
  switch (question.format) {
    case 'single':
    case 'multiple':
      return lettered(shown)
    case 'true-false':
    case 'order':
      return list(shown.map(inline))
    case 'match':
      return list(shown.map(inline)) + lettered(rights.map(right => right.text))
    case 'cloze':
      return withBlanks(question.text, htmlOf, (_, i) => `<b>[${i + 1}]</b>`)
    case 'open':
      return ''
  }
}

/** The right answer in full: letters move when questions are reworded, words do not. */
function solution(question: Question): string {
  switch (question.format) {
    case 'single':
    case 'multiple': {
      const shown = inOrder(question.choices, shownOrder(question))
      return list(shown.flatMap(({ text, correct }, i) => (correct ? [`<b>${letters[i]}. ${inline(text)}</b>`] : [])))
    }
    case 'true-false':
      return list(question.statements.map(one => `${inline(one.text)} <b>${one.correct ? 'Đúng' : 'Sai'}</b>`))
    case 'match':
      return list(question.pairs.map(({ left, right }) => `${inline(left)} → <b>${inline(right)}</b>`))
    case 'order':
      return list(
        question.items.map(item => inline(item.text)),
        'ol',
      )
    case 'cloze':
      return withBlanks(
        question.text,
        htmlOf,
        blank => `<b>${(question.blanks[blank]?.accept ?? []).map(text).join(' / ')}</b>`,
      )
    case 'open':
      return ''
  }
}

const front = (question: Question): string => htmlOf(question.prompt) + asked(question)
const back = (question: Question): string =>
  solution(question) + htmlOf(printExplanation(explain(question, reasonsOf(question))))

const toCard = (question: Question): Fate<Question> =>
  question.format === 'cloze' && !keepsBlanks(question.text, htmlOf) ? left('ambiguous') : taken(question, 'to-cards')

/** A field of Anki's text file: quoted, on one line, since a tab or a new line would end it. */
const field = (html: string): string =>
  `"${html
    .replace(/<pre>[\s\S]*?<\/pre>/g, code => code.replaceAll('\n', '<br />'))
    .replace(/[\t\n\r]+/g, ' ')
    .replaceAll('"', '""')}"`

/**
 * A text file that Anki 2.1.54 and later imports with its settings in the first lines. The guid is the question's id: a later
 * import updates the note, however its prompt was reworded. https://docs.ankiweb.net/importing/text-files.html
 */
export function exportAnki(selection: Selection): Exported {
  const { lessons, ...books } = printAll(selection, toCard)
  const head = ['#separator:Tab', '#html:true', '#notetype:Basic', '#guid column:1', '#deck column:2', '#tags column:5']
  const notes = lessons.flatMap(({ lesson, printed }) =>
    printed.map(({ question }) =>
      [
        question.id,
        `${deckName(lesson.course)}::${deckName(`${String(lesson.number).padStart(2, '0')}. ${lesson.title}`)}`,
        front(question),
        back(question),
        [question.domain, question.level, question.format].join(' '),
      ]
        .map(field)
        .join('\t'),
    ),
  )
  return { content: `${[...head, ...notes].join('\n')}\n`, ...books }
}

/** Two colons would open a deck inside the deck. */
const deckName = (name: string): string => name.trim().replace(/:{2,}/g, ':')
