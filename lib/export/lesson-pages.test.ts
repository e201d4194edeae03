import { beforeAll, describe, expect, it } from 'vitest'
import { buildCourses } from '@/lib/content/build'
import { discoverFiles } from '@/lib/content/discover.server'
import { lessonsOf, type Site } from '@/lib/content/model'
import { lessonPages } from './lesson-pages'
import { readLessonPages } from './lesson-pages.server'

const site = {
  facts: { 'token-12h': { value: '12 giờ' } },
  terms: { 'task-definition': { term: 'task definition' } },
} as unknown as Site

const source = `---
id: bai
---

Mở bài với <Fact id="token-12h" />.

## Mục một {/*muc-mot*/}

<Callout kind="canh-bao" title="Coi chừng">

Đừng **quên** <Term id="task-definition" /> và [bài khác](lesson:khac), [tài liệu](https://a.vn), [chỗ này](#muc-mot).

</Callout>

<Notes>

Chỉ người dạy thấy.

</Notes>

<Compare>
<Option title="Fargate" fit="Nhóm nhỏ">
<Pros>

- Không có máy chủ

</Pros>
</Option>
</Compare>

\`\`\`bash title="day.sh"
echo "<a>" && true
\`\`\`

\`\`\`mermaid
flowchart LR
  accTitle: Đường đi
  accDescr: Từ a tới b.
  a --> b
  %% step a, b, a->b : Đi từ a tới b.
\`\`\`

<Question id="cau" />

<ReviewQuiz />
`

describe('the pages of a lesson', () => {
  const pages = lessonPages(source, site, () => '<svg role="img"></svg>')

  it('are a page a section, with what stands before the first', () => {
    expect(pages.map(({ id, title }) => [id, title])).toEqual([
      ['mo-dau', 'Mở đầu'],
      ['muc-mot', 'Mục một'],
    ])
    expect(pages[0]?.html).toBe('<p>Mở bài với 12 giờ.</p>')
  })

  it('hold what components say, and no component', () => {
    const html = pages[1]?.html ?? ''
    expect(html).toContain('<p class="name">Cảnh báo: Coi chừng</p>')
    expect(html).toContain('<strong>quên</strong> task definition và bài khác, <a href="https://a.vn">tài liệu</a>')
    expect(html).toContain('<a href="#muc-mot">chỗ này</a>')
    expect(html).toContain('Hợp khi: Nhóm nhỏ')
    expect(html).toContain('<figcaption>day.sh</figcaption>')
    expect(html).toContain('echo "&#x3C;a>" &#x26;&#x26; true')
    expect(html).toContain('<svg role="img"></svg>')
    expect(html).toContain('<figcaption>Đường đi</figcaption><ol><li>Đi từ a tới b.</li></ol>')
    expect(html).not.toMatch(/Chỉ người dạy thấy|<Callout|ReviewQuiz|lesson:/)
  })

  it('say in words what a picture shows that was not drawn', () => {
    expect(lessonPages(source, site, () => null)[1]?.html).toContain('<p>Từ a tới b.</p>')
  })
})

describe('the real course', () => {
  let real: Site
  beforeAll(async () => {
    real = buildCourses(await discoverFiles(process.cwd())).site
  }, 60_000)

  it('gives every section of every lesson as a page, without a trace of its components', async () => {
    for (const lesson of real.courses.flatMap(lessonsOf)) {
      const pages = await readLessonPages(process.cwd(), lesson, real)
      expect(pages.map(page => page.id)).toEqual(expect.arrayContaining(lesson.sections.map(section => section.id)))
      for (const { html } of pages)
        expect(html).not.toMatch(
          /<(Callout|Compare|Option|Pros|Cons|Steps|Tabs?|Term|Fact|Notes|Question|ReviewQuiz|CostCard)\b|style=|\{\/\*/,
        )
    }
  })
})
