import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { buildCourses } from '@/lib/content/build'
import { discoverFiles } from '@/lib/content/discover.server'
import { type Course, type Lesson, lessonsOf, lessonUrl } from '@/lib/content/model'
import { metadataOf } from './metadata'
import { type SitePage, sitePages } from './pages'
import { plainMarkdown } from './plain-markdown'
import { defaultSiteUrl, parseSiteUrl } from './site-url'
import { sitemapOf } from './sitemap'
import {
  courseData,
  type Data,
  durationOf,
  educationalLevel,
  lessonData,
  quizData,
  scriptJson,
} from './structured-data'

const address = 'https://ben.example.vn'
const { site } = buildCourses(await discoverFiles(join(process.cwd(), 'lib/content/fixtures/good')))
const course = site.courses.find(one => one.id === 'mau') as Course
const lesson = lessonsOf(course)[0] as Lesson

describe('the public address', () => {
  test.each([
    [undefined, defaultSiteUrl],
    ['', defaultSiteUrl],
    ['https://ben.example.vn', 'https://ben.example.vn'],
    ['https://Ben.Example.vn/', 'https://ben.example.vn'],
    ['http://10.0.0.7:8080', 'http://10.0.0.7:8080'],
  ])('%j is %s', (text, value) => expect(parseSiteUrl(text)).toEqual({ ok: true, value }))

  test.each([
    ['ben.example.vn', 'this is no address'],
    ['ftp://ben.example.vn', '`ftp:` is not for web pages'],
    ['https://ben.example.vn/hoc', 'pages stand at the root of their host'],
    ['https://ben.example.vn?a=1', 'pages stand at the root of their host'],
    ['https://me:secret@ben.example.vn', 'it would show a name or password to everyone'],
  ])('%s is refused, with what to write instead', (text, fault) => {
    const parsed = parseSiteUrl(text)
    expect(parsed.ok ? '' : parsed.error).toContain(fault)
    expect(parsed.ok ? '' : parsed.error).toMatch(/^BEN_SITE_URL is .*write the scheme and the host alone/)
  })

  it('never ends in a slash, so that paths follow it', () => {
    fc.assert(
      fc.property(fc.webUrl(), text => {
        const parsed = parseSiteUrl(text)
        expect(!parsed.ok || /^https?:\/\/[^/]+$/.test(parsed.value)).toBe(true)
      }),
    )
  })
})

describe('pages', () => {
  it('all stand in the list, and the list names no page that is not there', async () => {
    const files = await readdir(join(process.cwd(), 'app'), { recursive: true })
    const routes = files
      .filter(file => /(^|\/)page\.tsx$/.test(file) && !file.includes('['))
      .map(file => `/${file.replace(/\/?page\.tsx$/, '')}`)
    expect(sitePages.map(page => page.path).toSorted()).toEqual(routes.toSorted())
  })

  it('each have a title and description of their own, and a stencil that fits a container', () => {
    const pages: readonly SitePage[] = sitePages
    for (const key of ['path', 'title', 'description'] as const)
      expect(new Set(pages.map(page => page[key])).size).toBe(pages.length)
    for (const { stencil } of pages) expect([...(stencil ?? '')].length).toBeLessThanOrEqual(4)
  })

  it('that are for everyone, and all lessons, are in the sitemap; a learner’s own pages are not', () => {
    const entries = sitemapOf(site, address)
    expect(entries.map(entry => entry.url)).toEqual([
      `${address}/`,
      ...sitePages.filter(page => page.path !== '/' && !('personal' in page)).map(page => address + page.path),
      ...site.courses.map(one => `${address}/hoc/${one.id}`),
      ...site.courses.flatMap(lessonsOf).map(one => address + lessonUrl(one)),
    ])
    expect(entries.find(entry => entry.url.endsWith('/bai-mau'))?.lastModified).toBe(lesson.updated)
  })
})

describe('the head of a page', () => {
  const cards = { '/': { url: '/nha.png', alt: 'Bến' }, '/hoc/mau/bai-mau': { url: '/bai.png', alt: 'Bài' } }
  const page = { path: '/tim', title: 'Tìm kiếm', description: 'Tìm.' }

  it('names one address and its own card', () => {
    const head = metadataOf({ ...page, path: '/hoc/mau/bai-mau', updated: '2026-11-21' }, address, cards)
    expect(head.alternates).toEqual({ canonical: `${address}/hoc/mau/bai-mau` })
    expect(head.openGraph).toMatchObject({
      locale: 'vi_VN',
      type: 'article',
      modifiedTime: '2026-11-21',
      images: [{ url: `${address}/bai.png`, width: 1200, height: 630, alt: 'Bài' }],
    })
  })

  it('shares the card of the home page when it has none, and says when it is not for search engines', () => {
    const head = metadataOf({ ...page, personal: true }, address, cards)
    expect(head.openGraph).toMatchObject({ images: [{ url: `${address}/nha.png` }] })
    expect(head.robots).toEqual({ index: false })
    expect(metadataOf(page, address, cards).robots).toBeUndefined()
  })

  it('of the slides leads to the lesson', () => {
    const slides = metadataOf(
      { ...page, path: '/hoc/mau/bai-mau/trinh-chieu', canonical: '/hoc/mau/bai-mau' },
      address,
      cards,
    )
    expect(slides.alternates).toEqual({ canonical: `${address}/hoc/mau/bai-mau` })
    expect(slides.openGraph).toMatchObject({ images: [{ url: `${address}/bai.png` }] })
  })
})

describe('Markdown for machines', () => {
  test.each([
    ['Chạy `docker run *` **một** lần, _nhé_', 'Chạy docker run * một lần, nhé'],
    ['Xem [tài liệu](https://docs.aws.amazon.com) và snake_case_name', 'Xem tài liệu và snake_case_name'],
    ['Hai\ndòng', 'Hai dòng'],
    ['Thấy:\n\n```bash\naws ecs\n  list-tasks\n```\n\nVì sao?', 'Thấy:\naws ecs\n  list-tasks\nVì sao?'],
    ['- một\n- hai', 'một\nhai'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a | b\n1 | 2'],
    ['a <br> b', 'a  b'],
  ])('%j is %j', (markdown, text) => expect(plainMarkdown(markdown)).toBe(text))
})

describe('structured data', () => {
  it('of a course names its lessons in order and what a course must have', () => {
    const data = courseData(course, address)
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Course',
      name: course.title,
      provider: { '@type': 'Organization' },
      hasCourseInstance: { courseMode: 'Online', courseWorkload: expect.stringMatching(/^PT(\d+H)?(\d+M)?$/) },
      hasPart: [{ '@id': `${address}/hoc/mau/bai-mau`, position: 1 }],
    })
  })

  it('of a lesson says what it teaches, how long it takes, what it rests on and belongs to', () => {
    expect(lessonData(course, lesson, address)).toMatchObject({
      '@type': 'LearningResource',
      teaches: lesson.objectives.map(plainMarkdown),
      timeRequired: durationOf(lesson.readingMinutes + lesson.minutes),
      inLanguage: 'vi',
      dateModified: lesson.updated,
      isPartOf: { '@type': 'Course', '@id': `${address}/hoc/mau` },
      citation: lesson.references.map(({ title, url }) => ({ '@type': 'WebPage', name: title, url })),
    })
  })

  it('of a quiz holds every question with one right choice, the right one accepted and the others suggested', () => {
    const quiz = quizData(course, lesson, address) as { hasPart: readonly { [key: string]: Data }[] }
    const singles = lesson.questions.filter(question => question.format === 'single')
    expect(quiz.hasPart).toHaveLength(singles.length)
    for (const [i, question] of singles.entries()) {
      const right = question.choices.find(choice => choice.correct)
      expect(quiz.hasPart[i]).toMatchObject({
        text: plainMarkdown(question.prompt),
        acceptedAnswer: { text: plainMarkdown(right?.text ?? '') },
      })
      expect(quiz.hasPart[i]?.suggestedAnswer).toHaveLength(question.choices.length - 1)
    }
  })

  it('of a quiz is left out of a lesson without such questions', () => {
    expect(quizData(course, { ...lesson, questions: [] }, address)).toBeUndefined()
  })

  it('cannot leave its script, whatever an author writes, and reads back as it was', () => {
    const hostile = fc.string().map(text => `${text}</script><!--<script>`)
    fc.assert(
      fc.property(hostile, fc.string(), (a, b) => {
        const written = scriptJson({ a, b: [b, a] })
        expect(written).not.toContain('<')
        expect(JSON.parse(written)).toEqual({ a, b: [b, a] })
      }),
    )
  })

  test.each([
    [0, 'PT0M'],
    [9, 'PT9M'],
    [60, 'PT1H'],
    [135, 'PT2H15M'],
  ])('%i minutes are %s', (minutes, text) => expect(durationOf(minutes)).toBe(text))

  it('takes a lesson’s level from what most of its questions ask', () => {
    const asked = (...levels: Parameters<typeof educationalLevel>[0][number]['level'][]) =>
      educationalLevel(levels.map(level => ({ level })))
    expect(asked('nho', 'hieu', 'phan-tich')).toBe('Beginner')
    expect(asked('nho', 'van-dung', 'van-dung')).toBe('Intermediate')
    expect(asked('phan-tich')).toBe('Advanced')
    expect(asked('nho', 'phan-tich')).toBe('Beginner')
    expect(asked()).toBeUndefined()
  })
})
