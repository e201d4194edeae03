import { type Lesson, lessonsOf, lessonUrl, type Site } from '@/lib/content/model'
import type { SearchDocument } from './document'
import { packDocuments } from './search'

/** Longest text of one document, in characters: enough to find by, short enough for a slow link. */
const longest = 1200
const plain = (markdown: string): string =>
  markdown
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Everything that can be found, as search loads it. */
export function searchIndexOf(site: Site): string {
  const lessons = site.courses.flatMap(lessonsOf)
  const terms = Object.values(site.terms).map(
    (term): SearchDocument => ({
      kind: 'thuat-ngu',
      title: term.vi ? `${term.term} · ${term.vi}` : term.term,
      text: plain([term.definition, ...term.aliases].join(' · ')),
      url: `/thuat-ngu#${term.id}`,
      where: 'Thuật ngữ',
    }),
  )
  const commands = site.commands.groups.flatMap(group =>
    group.commands.map(
      (command): SearchDocument => ({
        kind: 'lenh',
        title: command.command.replace(/\s*\\\n\s*/g, ' ').slice(0, 120),
        text: `${command.does} · ${group.title}`,
        url: `/so-tay#${command.id}`,
        where: 'Sổ tay lệnh',
      }),
    ),
  )
  return packDocuments([...terms, ...commands, ...lessons.flatMap(documentsOf)])
}

function documentsOf(lesson: Lesson): SearchDocument[] {
  const where = `Bài ${lesson.number}. ${lesson.title}`
  const url = lessonUrl(lesson)
  const sections = lesson.sections.map(
    (section): SearchDocument => ({
      kind: 'muc',
      title: section.title,
      text: section.text.slice(0, longest),
      url: `${url}#${section.id}`,
      where,
    }),
  )
  const whole: SearchDocument = {
    kind: 'muc',
    title: lesson.title,
    text: plain([lesson.summary, ...lesson.takeaways].join(' ')),
    url,
    where,
  }
  const questions = lesson.questions.map(
    (question): SearchDocument => ({
      kind: 'cau-hoi',
      title: plain(question.prompt).slice(0, 160),
      text: plain(question.answer),
      url: `${url}#cau-${question.id}`,
      where,
    }),
  )
  const commands = lesson.sections.flatMap(section =>
    [...new Set(section.commands)].map(
      (command): SearchDocument => ({
        kind: 'lenh',
        title: command.slice(0, 120),
        text: section.title,
        url: `${url}#${section.id}`,
        where,
      }),
    ),
  )
  return [whole, ...sections, ...questions, ...commands]
}
