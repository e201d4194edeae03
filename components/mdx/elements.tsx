import type { ComponentProps } from 'react'
import { CodeFigure } from '@/components/lesson/code-figure'

type Frozen = { 'data-html'?: string }

/** An element whose content has been made HTML already (lib/content/mdx/rehype-frozen.ts), or has not. */
function frozen<Name extends 'ol' | 'p' | 'pre' | 'span' | 'table' | 'ul'>(Tag: Name) {
  return function FrozenElement({ 'data-html': html, ...props }: ComponentProps<Name> & Frozen) {
    const Any = Tag as 'ul'
    const rest = props as ComponentProps<'ul'>
    return html === undefined ? <Any {...rest} /> : <Any {...rest} dangerouslySetInnerHTML={{ __html: html }} />
  }
}

const FrozenTable = frozen('table')

/** A table that scrolls inside its own region on a phone. */
function Table(props: ComponentProps<'table'>) {
  return (
    <div className="table-scroll" role="group" aria-label="Bảng" tabIndex={0}>
      <FrozenTable {...props} />
    </div>
  )
}

/** A link; one that leaves the site says so to screen readers by its `rel`, and opens in place. */
function Anchor({ href = '', ...props }: ComponentProps<'a'>) {
  return <a href={href} {...(href.startsWith('https:') && { rel: 'noreferrer' })} {...props} />
}

function headingWithLink(Tag: 'h2' | 'h3' | 'h4') {
  return function Heading({ children, id, ...props }: ComponentProps<'h2'>) {
    return (
      <Tag id={id} {...props}>
        {children}
        {id && (
          <a className="heading-link" href={`#${id}`} aria-label="Liên kết tới mục này">
            #
          </a>
        )}
      </Tag>
    )
  }
}

/** Elements that Markdown makes, as the site draws them. */
export const elements = {
  a: Anchor,
  figure: CodeFigure,
  h2: headingWithLink('h2'),
  h3: headingWithLink('h3'),
  h4: headingWithLink('h4'),
  ol: frozen('ol'),
  p: frozen('p'),
  pre: frozen('pre'),
  span: frozen('span'),
  table: Table,
  ul: frozen('ul'),
}
