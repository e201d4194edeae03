import type { Element, ElementContent, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import type { Fact, Term } from '../schema'
import { rehypeFrozen } from './rehype-frozen'
import { rehypeMentions } from './rehype-mentions.server'

const words = (value: string): ElementContent => ({ type: 'text', value })
const h = (tagName: string, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
const jsx = (name: string, id: string, ...children: ElementContent[]) =>
  ({
    type: 'mdxJsxTextElement',
    name,
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
    children,
  }) as unknown as ElementContent

const fact: Fact = {
  id: 'han-token',
  topic: 'ecr',
  title: 'Hạn của token',
  value: '12 giờ',
  note: 'Đăng nhập bằng `docker login`.',
  source: { title: 'Tài liệu ECR', url: 'https://docs.aws.amazon.com/ecr' },
  checkedOn: '2026-11-01',
  confidence: 'high',
}
const term: Term = { id: 'registry', term: 'registry', vi: 'kho image', definition: 'Nơi giữ *image*.', aliases: [] }

async function frozen(...children: Element[]): Promise<Element[]> {
  const tree: Root = { type: 'root', children }
  await rehypeMentions({ facts: { [fact.id]: fact }, terms: { [term.id]: term } })(tree)
  rehypeFrozen()(tree)
  return tree.children as Element[]
}

describe('a block of plain elements', () => {
  it('carries its content as HTML, links that leave the site dressed', async () => {
    const link = { ...h('a', words('AWS')), properties: { href: 'https://aws.amazon.com' } }
    const [list] = await frozen(h('ul', h('li', link)))
    expect(list?.properties.dataHtml).toBe('<li><a href=https://aws.amazon.com rel=noreferrer>AWS</a></li>')
    expect(list?.children).toEqual([])
  })

  it('stays as it is when it is text alone, or holds a component or a paragraph of its own', async () => {
    const component = jsx('Question', 'mot-cau')
    const blocks = [h('p', words('Chỉ có chữ.')), h('p', h('b'), component), h('ul', h('li', h('p', words('Một.'))))]
    for (const block of await frozen(...blocks)) expect(block.properties.dataHtml).toBeUndefined()
  })
})

describe('a mention', () => {
  it('of a fact shows its value, and opens a layer with where it comes from', async () => {
    const [paragraph] = await frozen(h('p', words('Token sống '), jsx('Fact', fact.id), words('.')))
    expect(paragraph?.properties.dataHtml).toBe(
      'Token sống <button type=button class=mention popovertarget=du-kien-1>12 giờ</button>' +
        "<span id=du-kien-1 popover=auto role=note aria-label='Hạn của token' class=mention-layer><b>Hạn của token</b>" +
        '<span class=block>Đăng nhập bằng <code>docker login</code>.</span>' +
        '<span class=block>Nguồn: <a href=https://docs.aws.amazon.com/ecr rel=noreferrer>Tài liệu ECR</a></span>' +
        '<small>Kiểm ngày 01/11/2026 · Độ tin cậy cao</small></span>.',
    )
  })

  it('of a term shows the words of the text or its own, each with a layer of its own', async () => {
    const [paragraph] = await frozen(h('p', jsx('Term', term.id, words('Registry')), jsx('Term', term.id)))
    const html = String(paragraph?.properties.dataHtml)
    expect(html).toContain('popovertarget=thuat-ngu-1>Registry</button>')
    expect(html).toContain('popovertarget=thuat-ngu-2>registry</button>')
    expect(html).toContain('<span class=block>Nơi giữ <em>image</em>.</span>')
  })

  it('carries its layer as HTML too where the text around it holds a component', async () => {
    const [paragraph] = await frozen(h('p', jsx('Term', term.id), jsx('Question', 'mot-cau')))
    const layer = paragraph?.children[1] as Element
    expect(layer.properties).toMatchObject({ id: 'thuat-ngu-1', popover: 'auto' })
    expect(layer.properties.dataHtml).toContain('<b>registry · kho image</b>')
  })

  it('of what is not there is a fault of the check', async () => {
    await expect(frozen(h('p', jsx('Fact', 'khong-co')))).rejects.toThrow('unchecked content: no `khong-co`')
  })
})
