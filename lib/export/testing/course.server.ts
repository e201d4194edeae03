import { buildCourses } from '@/lib/content/build'
import { discoverFiles } from '@/lib/content/discover.server'
import { type Book, booksOf, type Selection, select } from '../book'

/** The real course of this repository, whole. */
export async function realCourse(): Promise<{ books: Book[]; all: Selection }> {
  const books = booksOf(buildCourses(await discoverFiles(process.cwd())).site)
  const all = select(books, { kind: 'all' })
  if (!all.ok) throw new Error('a selection of all is never refused')
  return { books, all: all.value }
}
