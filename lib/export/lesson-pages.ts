import type { Element, ElementContent, Root as HastRoot, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Code, Heading, Link, Nodes, Parents, RootContent, Table } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkRehype, { defaultHandlers } from 'remark-rehype'
import { unified } from 'unified'
import { type MdxComponentName, parseResources } from '@/lib/content/component-props'
import { readMeta } from '@/lib/content/mdx/fence-meta'
import { readHeading } from '@/lib/content/mdx/heading-id'
import { parseMdx } from '@/lib/content/mdx/parse'
import { splitAtHeadings } from '@/lib/content/mdx/sections'
import type { Site } from '@/lib/content/model'
import { readDiagram } from '@/lib/diagram/source'

/** A section of a lesson as HTML that needs no script and nothing from this site. */
export interface LessonPage {
  readonly id: string
  readonly title: string
  readonly html: string
}

interface State {
  readonly all: (node: Parents) => ElementContent[]
}
type Jsx = MdxJsxFlowElement | MdxJsxTextElement

const h = (tagName: string, properties: Properties, children: readonly ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
})
const words = (value: string): ElementContent => ({ type: 'text', value })
const strong = (value: string): Element => h('p', { className: ['name'] }, [words(value)])

const attribute = (node: Jsx, name: string): string | undefined => {
  const found = node.attributes.find(one => one.type === 'mdxJsxAttribute' && one.name === name)?.value
  return typeof found === 'string' ? found : undefined
}

const calloutNames: Readonly<Record<string, string>> = {
  'meo-thi': 'Mẹo thi',
  'canh-bao': 'Cảnh báo',
  'ghi-chu': 'Ghi chú',
  'chi-phi': 'Chi phí',
}

type Draw = (jsx: Jsx, inner: () => ElementContent[], site: Site) => ElementContent[]

const box = (className: string, name: string | undefined, inner: readonly ElementContent[]): ElementContent[] => [
  h('div', { className: [className] }, [...(name ? [strong(name)] : []), ...inner]),
]

/** Wide things scroll inside a region of their own, by keyboard too. */
const scroller = (name: string, ...children: ElementContent[]): Element =>
  h('div', { className: ['scroll'], role: 'group', ariaLabel: name, tabIndex: 0 }, children)

function costTable(json: string): Element {
  const cell = (tag: 'td' | 'th', ...children: ElementContent[]) => h(tag, {}, children)
  const code = (value: string) => h('code', {}, [words(value)])
  const head = ['Đã tạo', 'Tạo bằng', 'Xóa bằng'].map(name => cell('th', words(name)))
  const rows = (parseResources(json) ?? []).map(one =>
    h('tr', {}, [cell('th', words(one.name)), cell('td', code(one.create)), cell('td', code(one.delete))]),
  )
  return scroller('Bảng', h('table', {}, [h('thead', {}, [h('tr', {}, head)]), h('tbody', {}, rows)]))
}

/** What each component of a lesson becomes outside the site. Questions are in the quiz; a speaker's notes stay at home. */
const components: Readonly<Record<MdxComponentName, Draw>> = {
  Callout: (jsx, inner) => {
    const name = calloutNames[attribute(jsx, 'kind') ?? ''] ?? 'Ghi chú'
    const title = attribute(jsx, 'title')
    return box('callout', title ? `${name}: ${title}` : name, inner())
  },
  Compare: (jsx, inner) => box('compare', attribute(jsx, 'title'), inner()),
  Option: (jsx, inner) => {
    const fit = attribute(jsx, 'fit')
    const children = fit ? [h('p', {}, [words(`Hợp khi: ${fit}`)]), ...inner()] : inner()
    return box('option', attribute(jsx, 'title'), children)
  },
  Pros: (_, inner) => box('side', 'Được', inner()),
  Cons: (_, inner) => box('side', 'Mất', inner()),
  CostCard: (jsx, inner) =>
    box('callout', 'Chi phí và dọn dẹp', [...inner(), costTable(attribute(jsx, 'resources') ?? '[]')]),
  Fact: (jsx, _, site) => [words(site.facts[attribute(jsx, 'id') ?? '']?.value ?? '')],
  Term: (jsx, inner, site) => {
    const shown = inner()
    return shown.length > 0 ? shown : [words(site.terms[attribute(jsx, 'id') ?? '']?.term ?? '')]
  },
  Steps: (_, inner) => inner(),
  Tabs: (_, inner) => inner(),
  Tab: (jsx, inner) => box('way', attribute(jsx, 'title'), inner()),
  Question: () => [],
  ReviewQuiz: () => [],
  Notes: () => [],
}

/** The drawn picture of a diagram, as SVG; null when there is none. */
type Pictures = (source: string) => string | null

function diagram(source: string, pictures: Pictures): Element {
  const { title, description, steps } = readDiagram(source)
  const svg = pictures(source)
  const items = steps.map(step => h('li', {}, [words(step.text)]))
  return h('figure', { className: ['diagram'] }, [
    ...(svg === null ? [] : [scroller(`Sơ đồ: ${title}`, { type: 'raw', value: svg } as unknown as ElementContent)]),
    h('figcaption', {}, [words(title)]),
    ...(svg === null ? [h('p', {}, [words(description)])] : []),
    ...(items.length > 0 ? [h('ol', {}, items)] : []),
  ])
}

function fence(node: Code): Element {
  const { title } = readMeta(node.meta ?? '')
  const pre = h('pre', { tabIndex: 0 }, [h('code', {}, [words(node.value)])])
  return title === undefined ? pre : h('figure', {}, [h('figcaption', {}, [words(title)]), pre])
}

function heading(state: State, node: Heading): Element {
  const { id } = readHeading(node)
  const children = state.all(node)
  const last = children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return h(`h${node.depth}`, id === undefined ? {} : { id }, children)
}

/** A link stays when it leads to the web or to this page; one to another lesson keeps its words. */
function link(state: State, node: Link): ElementContent[] {
  const stays = /^https?:\/\//.test(node.url) || node.url.startsWith('#')
  return stays ? [h('a', { href: node.url }, state.all(node))] : state.all(node)
}

const handlersFor = (site: Site, pictures: Pictures) => {
  const component = (state: State, node: Jsx) => {
    const draw = components[node.name as MdxComponentName]
    const inner = () => state.all(node as unknown as Parents)
    return draw ? draw(node, inner, site) : inner()
  }
  const nothing = () => []
  return {
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    mdxFlowExpression: nothing,
    mdxTextExpression: nothing,
    mdxjsEsm: nothing,
    yaml: nothing,
    heading,
    link,
    table: (state: State, node: Table) => scroller('Bảng', defaultHandlers.table(state as never, node) as Element),
    code: (_: State, node: Code) => (node.lang === 'mermaid' ? diagram(node.value, pictures) : fence(node)),
  }
}

/**
 * A lesson's text for reading anywhere: a page a section. `source` is the text of lesson.mdx, which the content check has passed;
 * a text that is no MDX gives no pages.
 */
export function lessonPages(source: string, site: Site, pictures: Pictures): LessonPage[] {
  const parsed = parseMdx('lesson.mdx', source)
  if (!parsed.ok) return []
  const toHast = unified().use(remarkRehype, {
    handlers: handlersFor(site, pictures) as never,
    tableCellAlignToStyle: false,
  } as object)
  const html = (nodes: readonly RootContent[]): string => {
    const tree = toHast.runSync({ type: 'root', children: [...nodes] } as Nodes as never) as HastRoot
    return toHtml(tree, { allowDangerousHtml: true, closeSelfClosing: true }).trim()
  }
  return splitAtHeadings(parsed.value.children).flatMap(part => {
    const { id = '', title = '' } = part.heading ? readHeading(part.heading) : {}
    const body = html(part.nodes)
    return body === '' && !part.heading ? [] : [{ id: id || 'mo-dau', title: title || 'Mở đầu', html: body }]
  })
}
