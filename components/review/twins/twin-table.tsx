import { Markdown } from '@/components/mdx/markdown'
import type { Twin } from '@/lib/content/twins'

/** The contrast of a pair, aspect by aspect: three columns, on a phone two under each aspect. */
export function TwinTable({ twin }: { twin: Pick<Twin, 'left' | 'right' | 'rows' | 'title'> }) {
  return (
    <table className="twin-table">
      <caption className="visually-hidden">So sánh: {twin.title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{twin.left}</th>
          <th scope="col">{twin.right}</th>
        </tr>
      </thead>
      <tbody>
        {twin.rows.map(({ aspect, left, right }) => (
          <tr key={aspect}>
            <th scope="row">
              <Markdown text={aspect} inline />
            </th>
            <td>
              <Markdown text={left} inline />
            </td>
            <td>
              <Markdown text={right} inline />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
