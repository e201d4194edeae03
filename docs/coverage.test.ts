import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { buildCourses } from '@/lib/content/build'
import { discoverFiles } from '@/lib/content/discover.server'
import { lessonsOf } from '@/lib/content/model'

it('names only lessons and sections that exist, each topic once', async () => {
  const { site } = buildCourses(await discoverFiles(process.cwd()))
  const sections = new Set(
    site.courses.flatMap(lessonsOf).flatMap(lesson => lesson.sections.map(section => `${lesson.id}#${section.id}`)),
  )
  const rows = (await readFile('docs/coverage.md', 'utf8')).split('\n').filter(line => /^\| [ST]\d/.test(line))
  const cells = rows.map(row => row.split('|').map(cell => cell.trim()))
  expect(rows.length).toBeGreaterThan(200)
  expect(cells.filter(cell => !sections.has(cell[3] ?? '')).map(cell => cell.slice(1, 4).join(' '))).toEqual([])
  expect(new Set(cells.map(cell => cell[1])).size).toBe(cells.length)
})
