import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { buildCourses } from '@/lib/content/build'
import { discoverFiles } from '@/lib/content/discover.server'
import type { Course, Site } from '@/lib/content/model'
import { cardColours } from './card-colours'
import { type CardFace, cardFaces } from './card-face'
import { cardSvg } from './card-svg'
import { cardFile } from './cards.server'
import { drawCards, planCards } from './draw-cards.server'
import { readFontWidths } from './font'
import { pngSize } from './png.server'
import { breakLines, setTitle } from './set-title'

const project = process.cwd()
const folder = join(project, 'node_modules/@expo-google-fonts/be-vietnam-pro')
const semiboldFile = await readFile(join(folder, '600SemiBold/BeVietnamPro_600SemiBold.ttf'))
const semibold = readFontWidths(semiboldFile)
const { site } = buildCourses(await discoverFiles(join(project, 'lib/content/fixtures/good')))
const box = { width: 640, maxLines: 3, sizes: [72, 60, 48, 34] }

describe('a title', () => {
  const words = fc.array(fc.stringMatching(/^[a-zđếộữ:,]{1,12}$/), { minLength: 1, maxLength: 14 })

  it('keeps all its words in order, on at most three lines that fit', () => {
    fc.assert(
      fc.property(words, list => {
        const { lines, size } = setTitle(list.join(' '), box, semibold.widthOf)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) expect(semibold.widthOf(line) * size).toBeLessThanOrEqual(640.001)
        if (!lines.some(line => line.endsWith('…'))) expect(lines.join(' ')).toBe(list.join(' '))
      }),
    )
  })

  it('is large when short, and ends its lines where a phrase ends when that costs little', () => {
    expect(setTitle('Ôn tập', box, semibold.widthOf)).toEqual({ lines: ['Ôn tập'], size: 72 })
    expect(setTitle('Xử lý sự cố: từ triệu chứng đến nguyên nhân', box, semibold.widthOf).lines[0]).toBe('Xử lý sự cố:')
  })

  it('that is too long is cut, and says so', () => {
    const { lines, size } = setTitle('rất dài '.repeat(40), box, semibold.widthOf)
    expect(size).toBe(34)
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/…$/)
    expect(setTitle('x'.repeat(200), box, semibold.widthOf).lines[0]).toMatch(/^x+…$/)
  })

  it('of no words is no line', () => expect(setTitle('', box, semibold.widthOf).lines).toEqual([]))

  it('is broken into as many lines as it needs where there is no limit', () => {
    const lines = breakLines('một hai ba bốn năm sáu bảy tám chín mười', 5, semibold.widthOf)
    expect(lines.join(' ')).toBe('một hai ba bốn năm sáu bảy tám chín mười')
    for (const line of lines) expect(semibold.widthOf(line)).toBeLessThanOrEqual(5)
  })
})

describe('colours', () => {
  it('are the light ones of the tokens', async () => {
    const colours = cardColours(await readFile(join(project, 'app/globals.css'), 'utf8'))
    expect(Object.values(colours).every(colour => /^#[0-9a-f]{6}$/.test(colour))).toBe(true)
    expect(colours.surface).toBe('#ffffff')
  })

  it('that are missing are named', () => {
    expect(() => cardColours('--color-paper: light-dark(#ffffff, #000000);')).toThrow(/--color-surface/)
  })
})

describe('cards', () => {
  let cache = ''
  beforeAll(async () => {
    cache = await mkdtemp(join(tmpdir(), 'ben-cards-'))
  })
  afterAll(() => rm(cache, { recursive: true }))

  it('stand for every lesson, the course and each page with a stencil', () => {
    expect(Object.keys(cardFaces(site))).toEqual(expect.arrayContaining(['/', '/hoc/mau', '/hoc/mau/bai-mau']))
  })

  it('are drawn once: 1200×630 and under 300 KB; a second build draws nothing', async () => {
    const planned = await planCards(site, project)
    expect(await drawCards(planned, cache, project)).toBe(planned.length)
    for (const { name } of planned) {
      const file = await readFile(cardFile(cache, name))
      expect(pngSize(file)).toEqual({ width: 1200, height: 630 })
      expect(file.length).toBeLessThan(300_000)
    }
    const before = await stat(cardFile(cache, planned[0]?.name ?? ''))
    expect(await drawCards(await planCards(site, project), cache, project)).toBe(0)
    expect((await stat(cardFile(cache, planned[0]?.name ?? ''))).mtimeMs).toBe(before.mtimeMs)
  })

  it('have a new name when what they show changes, and only then', async () => {
    const renamed = (change: (course: Course) => Course): Site => ({ ...site, courses: site.courses.map(change) })
    const nameOf = async (of: Site, path: string) => (await planCards(of, project)).find(one => one.path === path)?.name
    const lesson = '/hoc/mau/bai-mau'
    expect(await nameOf(site, lesson)).toBe(await nameOf(site, lesson))
    expect(
      await nameOf(
        renamed(course => ({ ...course, title: 'Khác' })),
        lesson,
      ),
    ).not.toBe(await nameOf(site, lesson))
    expect(
      await nameOf(
        renamed(course => ({ ...course, summary: 'Khác' })),
        lesson,
      ),
    ).toBe(await nameOf(site, lesson))
  })

  test.each(['Tên có <b> & "ngoặc"', 'Ẫ', ''])('can hold any title: %j', async title => {
    const face = cardFaces(site)['/hoc/mau/bai-mau'] as CardFace
    const colours = cardColours(await readFile(join(project, 'app/globals.css'), 'utf8'))
    const svg = cardSvg({ ...face, title }, colours, { regular: semibold, semibold })
    expect(svg).not.toContain('<b>')
    const card = { path: '/', name: `thu-${title.length}`, alt: '', svg }
    expect(await drawCards([card], cache, project)).toBe(1)
  })
})
