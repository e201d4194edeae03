import { z } from 'zod'
import { pngSize } from '@/lib/sharing/png.server'
import { type APIRequestContext, expect, test } from './site'

const text = z.string().min(1)
const duration = z.string().regex(/^PT(\d+H)?(\d+M)?$/)
const level = z.enum(['Beginner', 'Intermediate', 'Advanced'])
const answer = z.object({ '@type': z.literal('Answer'), text })

/** What schema.org, and search engines that read it, require of each thing. */
const courseThing = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('Course'),
  name: text,
  description: text,
  inLanguage: z.literal('vi'),
  provider: z.object({ '@type': z.literal('Organization'), name: text, url: z.url() }),
  offers: z.object({ '@type': z.literal('Offer'), category: text }),
  hasCourseInstance: z.object({
    '@type': z.literal('CourseInstance'),
    courseMode: z.literal('Online'),
    courseWorkload: duration,
  }),
  hasPart: z.array(z.object({ '@type': z.literal('LearningResource'), name: text, url: z.url() })).min(1),
})
const lessonThing = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('LearningResource'),
  '@id': z.url(),
  name: text,
  description: text,
  teaches: z.array(text).min(2),
  timeRequired: duration,
  inLanguage: z.literal('vi'),
  dateModified: z.iso.date(),
  educationalLevel: level,
  isPartOf: z.object({ '@type': z.literal('Course'), '@id': z.url(), name: text }),
  citation: z.array(z.object({ name: text, url: z.url({ protocol: /^https$/ }) })).min(1),
})
const quizThing = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('Quiz'),
  about: z.object({ '@type': z.literal('Thing'), name: text }),
  hasPart: z
    .array(
      z.object({
        '@type': z.literal('Question'),
        '@id': z.url(),
        eduQuestionType: z.literal('Multiple choice'),
        educationalLevel: level,
        text,
        acceptedAnswer: answer,
        suggestedAnswer: z.array(answer).min(2),
      }),
    )
    .min(1),
})

/** Answers of the running server to addresses of the public one. */
const here = (address: string) => new URL(address).pathname

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Content of the first `<meta>` with this name or property, in HTML as it comes over the wire. */
function meta(html: string, name: string): string | undefined {
  const tag = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1]
  return tag === undefined ? undefined : unescaped(tag)
}

const canonical = (html: string) => /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]
const title = (html: string) => unescaped(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '')

const thingsIn = (html: string): unknown[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].flatMap(
    ([, json = '']) => JSON.parse(json) as unknown,
  )

async function htmlOf(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path)
  expect([path, response.status()]).toEqual([path, 200])
  return response.text()
}

async function sitemap(request: APIRequestContext): Promise<string[]> {
  const robots = await (await request.get('/robots.txt')).text()
  const address = /^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? ''
  expect(robots).toMatch(/^Allow: \/$/m)
  const xml = await htmlOf(request, here(address))
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url)
}

async function lessonPaths(request: APIRequestContext): Promise<string[]> {
  const home = await htmlOf(request, '/')
  const paths = [...home.matchAll(/href="(\/hoc\/[^"/]+\/[^"/#]+)"/g)].map(([, path = '']) => path)
  return [...new Set(paths)]
}

test('the sitemap lists every lesson and no dead address, and each page says that address is its own', async ({
  request,
}) => {
  const addresses = await sitemap(request)
  expect(new Set(addresses).size).toBe(addresses.length)
  const listed = addresses.map(here)
  const lessons = await lessonPaths(request)
  expect(lessons.length).toBeGreaterThan(0)
  expect(listed).toEqual(expect.arrayContaining(['/', '/thuat-ngu', ...lessons]))
  const names: string[] = []
  for (const address of addresses) {
    const html = await htmlOf(request, here(address))
    expect(new URL(canonical(html) ?? '').href).toBe(new URL(address).href)
    expect(meta(html, 'og:url')).toBe(canonical(html))
    expect(html).toMatch(/^<!DOCTYPE html><html lang="vi"/)
    expect([address, meta(html, 'robots')]).toEqual([address, undefined])
    expect(meta(html, 'description')?.length).toBeGreaterThan(30)
    names.push(title(html))
  }
  expect(new Set(names).size).toBe(names.length)
})

test('a learner’s own pages are kept out of search engines and out of the sitemap', async ({ request }) => {
  const listed = (await sitemap(request)).map(here)
  for (const path of ['/tien-do', '/tim']) {
    const html = await htmlOf(request, path)
    expect([path, meta(html, 'robots')]).toEqual([path, 'noindex'])
    expect(canonical(html)).toMatch(new RegExp(`${path}$`))
    expect(listed).not.toContain(path)
  }
  const missing = await request.get('/khong-co-trang-nay')
  expect(missing.status()).toBe(404)
  expect(meta(await missing.text(), 'robots')).toBe('noindex')
})

test('slides lead to their lesson', async ({ request }) => {
  const [lesson = ''] = await lessonPaths(request)
  const [page, slides] = [await htmlOf(request, lesson), await htmlOf(request, `${lesson}/trinh-chieu`)]
  expect(canonical(slides)).toBe(canonical(page))
  expect(meta(slides, 'og:image')).toBe(meta(page, 'og:image'))
})

test('every card is a PNG of 1200×630 under 300 KB that is kept for ever, another one for each page', async ({
  request,
}) => {
  const cards = new Set<string>()
  const addresses = await sitemap(request)
  for (const address of addresses) {
    const html = await htmlOf(request, here(address))
    const image = meta(html, 'og:image') ?? ''
    expect(new URL(image).origin).toBe(new URL(address).origin)
    expect([meta(html, 'og:image:width'), meta(html, 'og:image:height')]).toEqual(['1200', '630'])
    expect(meta(html, 'og:image:alt')).toBeTruthy()
    expect(meta(html, 'og:locale')).toBe('vi_VN')
    expect(meta(html, 'twitter:card')).toBe('summary_large_image')
    expect(meta(html, 'twitter:image')).toBe(image)
    const response = await request.get(here(image))
    expect([image, response.status(), response.headers()['content-type']]).toEqual([image, 200, 'image/png'])
    expect(response.headers()['cache-control']).toContain('immutable')
    const file = await response.body()
    expect(pngSize(file)).toEqual({ width: 1200, height: 630 })
    expect(file.length).toBeLessThan(300_000)
    cards.add(image)
  }
  expect(cards.size).toBe(addresses.length)
})

test('the home page and the course say which lessons the course has', async ({ request }) => {
  const lessons = await lessonPaths(request)
  const coursePath = lessons[0]?.split('/').slice(0, 3).join('/') ?? ''
  for (const path of ['/', coursePath]) {
    const courses = thingsIn(await htmlOf(request, path)).flatMap(thing => courseThing.safeParse(thing).data ?? [])
    const parts = courses.flatMap(course => course.hasPart.map(part => here(part.url)))
    expect([path, parts]).toEqual([path, path === '/' ? lessons : lessons.filter(one => one.startsWith(`${path}/`))])
  }
})

test('each lesson says what it teaches, and asks its questions, so that machines understand', async ({ request }) => {
  for (const path of await lessonPaths(request)) {
    const html = await htmlOf(request, path)
    const [lesson, quiz, ...rest] = thingsIn(html)
    expect(rest).toEqual([])
    expect(lessonThing.parse(lesson)['@id']).toBe(canonical(html))
    for (const question of quizThing.parse(quiz).hasPart)
      expect(html).toContain(`id="${new URL(question['@id']).hash.slice(1)}"`)
  }
})

test('data for machines stands within the page’s policy', async ({ page, request }) => {
  const faults: string[] = []
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', error => faults.push(error.message))
  for (const path of ['/', (await lessonPaths(request))[0] ?? '']) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const data = await page.locator('script[type="application/ld+json"]').first().textContent()
    expect(() => JSON.parse(data ?? '')).not.toThrow()
  }
  expect(faults).toEqual([])
})
