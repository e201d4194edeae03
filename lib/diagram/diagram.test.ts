import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { findChromium } from '@/scripts/browser/find-chromium'
import { openDrawing } from './draw.server'
import { diagramHash } from './hash.server'
import { parseDiagram } from './parse.server'
import { partsOf, readDiagram } from './source'

const good = `flowchart LR
  accTitle: Đường đi
  accDescr: Máy đẩy image lên kho.
  dev["Máy (của bạn)"] -->|push| ecr[("ECR: Ể Ữ Ậ Ặ Ễ")]
  ecr -.-> a & b
  %% step dev, dev->ecr : Đẩy lên.`

describe('reading a diagram', () => {
  it('finds caption, words, steps and parts', () => {
    const diagram = readDiagram(good)
    expect(diagram).toMatchObject({
      title: 'Đường đi',
      description: 'Máy đẩy image lên kho.',
      kind: 'flowchart',
      problems: [],
    })
    expect(diagram.steps).toEqual([{ parts: ['dev', 'dev->ecr'], text: 'Đẩy lên.' }])
    expect([...partsOf(good.split('\n'), 'flowchart').edges]).toEqual(['dev->ecr', 'ecr->a', 'ecr->b'])
  })

  it('counts messages of a sequence diagram', () => {
    const lines = ['sequenceDiagram', 'participant a as Máy', 'a->>b: một', 'b-->>a: hai', 'Note over a,b: ba']
    expect([...partsOf(lines, 'sequence').edges]).toEqual(['m1', 'm2'])
  })

  test.each([
    ['flowchart LR\n a --> b', /accTitle/],
    ['pie\n accTitle: a\n accDescr: b', /not a flowchart/],
    [`${good}\n  style dev fill:red`, /styles/],
    [`${good}\n  %% step khong : Lạc.`, /not in the diagram/],
    [`${good}\n  %% step dev`, /cannot be read/],
    [`${good}\n  x[Một nhãn dài hơn ba mươi ký tự thật rồi]`, /characters/],
    [`${good}\n  ${Array.from({ length: 12 }, (_, i) => `n${i}`).join(' --> ')}`, /nodes/],
  ])('reports %#', (source, message) =>
    expect(
      readDiagram(source)
        .problems.map(problem => problem.message)
        .join(),
    ).toMatch(message),
  )
})

it('keeps its name when only steps or trailing spaces change', () => {
  expect(diagramHash(`${good}  \n  %% step ecr : Khác.`)).toBe(diagramHash(good))
  expect(diagramHash(good.replace('push', 'pull'))).not.toBe(diagramHash(good))
})

it('asks mermaid itself, without a browser, whether it parses', async () => {
  expect(await parseDiagram(good)).toBeNull()
  expect(await parseDiagram('flowchart LR\n a[chưa đóng --> b')).toMatchObject({ line: expect.any(Number) })
})

describe('a drawn diagram', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch(findChromium())
  })
  afterAll(() => browser.close())

  it('names its parts, clips no label, and holds no style and no colour of its own', async () => {
    const drawing = await openDrawing(browser)
    const { svg, clipped } = await drawing.draw(good)
    expect(clipped).toEqual([])
    expect(svg).not.toMatch(/style=|<style|#[0-9a-f]{6}|foreignObject|<script/i)
    for (const part of ['dev', 'ecr', 'dev-&gt;ecr', 'ecr-&gt;b']) expect(svg).toContain(`data-part="${part}"`)
    expect(svg).toContain('Ể Ữ Ậ Ặ Ễ')
    expect(svg).toMatch(/<title id="([^"]+)">Đường đi<\/title>/)
    await expect(drawing.draw('flowchart LR\n a[')).rejects.toThrow()
  })
})
