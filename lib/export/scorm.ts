import { drawQuestion } from '@/lib/question/draw'
import type { Question } from '@/lib/question/schema'
import type { Selection } from './book'
import type { Changed, Exported, LeftOut, Package } from './format'
import type { LessonPage } from './lesson-pages'
import { htmlOf } from './markdown'
import { roomFor } from './scorm/memory'
import type { Quiz, QuizQuestion } from './scorm/quiz'
import { style } from './scorm/style'
import { element as el, text, wellFormed, type Xml, xmlDocument } from './xml'
import { zipOf } from './zip'

const files = ['index.html', 'quiz.js', 'style.css'] as const

/** imsmanifest.xml of a package with one SCO. The pass mark is the teacher's: it is set in the LMS. */
function manifest(id: string, title: string): Xml {
  return el(
    'manifest',
    {
      identifier: `ben-container-${id}`,
      version: '1.0',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
    },
    el('metadata', {}, el('schema', {}, text('ADL SCORM')), el('schemaversion', {}, text('1.2'))),
    el(
      'organizations',
      { default: 'course' },
      el(
        'organization',
        { identifier: 'course' },
        el('title', {}, text(title)),
        el('item', { identifier: 'lesson', identifierref: 'sco', isvisible: true }, el('title', {}, text(title))),
      ),
    ),
    el(
      'resources',
      {},
      el(
        'resource',
        { identifier: 'sco', type: 'webcontent', 'adlcp:scormtype': 'sco', href: 'index.html' },
        ...files.map(href => el('file', { href })),
      ),
    ),
  )
}

/** JSON inside a script element: no `<` may end it. */
const json = (quiz: Quiz): Xml => wellFormed(JSON.stringify(quiz).replaceAll('<', '\\u003c'))

const section = ({ id, title, html }: LessonPage): Xml =>
  el('section', { id }, el('h2', {}, text(title)), wellFormed(html))

const tocEntry = (id: string, title: string): Xml => el('li', {}, el('a', { href: `#${id}` }, text(title)))

function page(title: string, course: string, pages: readonly LessonPage[], quiz: Quiz): string {
  const practice = `Luyện tập (${quiz.questions.length} câu)`
  const body = [
    el('header', {}, el('p', { class: 'note' }, text(course)), el('h1', {}, text(title))),
    el(
      'nav',
      { 'aria-label': 'Mục lục' },
      el('ol', {}, ...pages.map(one => tocEntry(one.id, one.title)), tocEntry('luyen-tap', practice)),
    ),
    el(
      'main',
      {},
      ...pages.map(section),
      el(
        'section',
        { id: 'luyen-tap' },
        el('h2', {}, text(practice)),
        el('div', { id: 'quiz' }, el('p', {}, text('Phần luyện tập cần JavaScript.'))),
      ),
    ),
    el('script', { type: 'application/json', id: 'cau-hoi' }, json(quiz)),
  ].join('\n')
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css">
</head>
<body>
${body}
<script src="quiz.js"></script>
</body>
</html>
`
}

const quizQuestion = (question: Question, lesson: string): QuizQuestion =>
  drawQuestion(question, lesson, { inline: markdown => htmlOf(markdown, true), block: markdown => htmlOf(markdown) })

/** As many questions from the first on as the LMS's memory has room for, and the rest. */
function fitting(questions: readonly QuizQuestion[]): { taken: QuizQuestion[]; leftOut: LeftOut[] } {
  const taken: QuizQuestion[] = []
  const leftOut: LeftOut[] = []
  for (const question of questions) {
    if (roomFor([...taken, question])) taken.push(question)
    else leftOut.push({ id: question.id, why: 'no-room' })
  }
  return { taken, leftOut }
}

const selfRated = (taken: readonly QuizQuestion[]): Changed[] => {
  const how = roomFor(taken)?.text === 0 ? 'self-rated-forgotten' : 'self-rated'
  return taken.filter(({ key }) => key.format === 'open').map(({ id }) => ({ id, how }))
}

/** A SCORM 1.2 package of one lesson: its text and its quiz, which reports score and status and goes on where it was left. */
export function exportScorm(selection: Selection, { pages, player }: Package): Exported {
  const [lesson] = selection.lessons
  const all = (lesson?.questions ?? []).map(question => quizQuestion(question, lesson?.id ?? ''))
  const { taken, leftOut } = fitting(all)
  const title = lesson ? `Bài ${lesson.number}. ${lesson.title}` : selection.title
  const quiz: Quiz = { lesson: lesson?.id ?? '', questions: taken }
  const content = zipOf({
    'imsmanifest.xml': xmlDocument(manifest(selection.name, title)),
    'index.html': page(title, lesson?.course ?? '', pages, quiz),
    'quiz.js': player,
    'style.css': style,
  })
  return { content, taken: taken.length, leftOut, changed: selfRated(taken) }
}
