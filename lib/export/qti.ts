import type { Selection } from './book'
import { type Exported, printAll } from './format'
import { itemOf } from './qti-item'
import { itemId } from './qti-shape'
import { element as el, text, type Xml, xmlDocument } from './xml'
import { zipOf } from './zip'

const namespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
}
const testNamespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
}

interface Entry {
  readonly id: string
  readonly path: string
}

const itemResource = ({ id, path }: Entry): Xml =>
  el('resource', { identifier: `res-${id}`, type: 'imsqti_item_xmlv2p1', href: path }, el('file', { href: path }))

function manifest(name: string, entries: readonly Entry[]): Xml {
  return el(
    'manifest',
    { ...namespaces, identifier: `man-${name}` },
    el('metadata', {}, el('schema', {}, text('QTIv2.1 Package')), el('schemaversion', {}, text('1.0.0'))),
    el('organizations'),
    el(
      'resources',
      {},
      el(
        'resource',
        { identifier: 'res-test', type: 'imsqti_test_xmlv2p1', href: 'test.xml' },
        el('file', { href: 'test.xml' }),
        ...entries.map(({ id }) => el('dependency', { identifierref: `res-${id}` })),
      ),
      ...entries.map(itemResource),
    ),
  )
}

interface Section {
  readonly id: string
  readonly title: string
  readonly entries: readonly Entry[]
}

const section = ({ id, title, entries }: Section): Xml =>
  el(
    'assessmentSection',
    { identifier: `sec-${id}`, title, visible: true },
    ...entries.map(entry => el('assessmentItemRef', { identifier: entry.id, href: entry.path })),
  )

const test = (name: string, title: string, sections: readonly Section[]): Xml =>
  el(
    'assessmentTest',
    { ...testNamespaces, identifier: `test-${name}`, title },
    el(
      'testPart',
      { identifier: 'part-1', navigationMode: 'nonlinear', submissionMode: 'individual' },
      ...sections.map(section),
    ),
  )

/** A QTI 2.1 content package: an item a question, a test with a section a lesson, and the manifest that names them all. */
export function exportQti(selection: Selection): Exported {
  const { lessons, ...books } = printAll(selection, itemOf)
  const sections = lessons.map(({ lesson, printed }) => ({
    id: lesson.id,
    title: `${lesson.number}. ${lesson.title}`,
    entries: printed.map(({ question }) => ({ id: itemId(question), path: `items/${question.id}.xml` })),
  }))
  const items = lessons.flatMap(({ printed }) =>
    printed.map(({ question, value }) => [`items/${question.id}.xml`, xmlDocument(value)] as const),
  )
  const content = zipOf({
    'imsmanifest.xml': xmlDocument(
      manifest(
        selection.name,
        sections.flatMap(one => one.entries),
      ),
    ),
    'test.xml': xmlDocument(test(selection.name, selection.title, sections)),
    ...Object.fromEntries(items),
  })
  return { content, ...books }
}
