import { projectFolders } from '@/lib/content/folders.server'
import { readDiagram } from '@/lib/diagram/source'
import { readDiagramSvg } from '@/lib/diagram/svg.server'
import { DiagramDraft } from './diagram-draft'
import { DiagramTools } from './diagram-tools'

/** Wider than this, in CSS pixels, a picture scrolls sideways on a phone instead of shrinking out of reading. */
const widestShrunk = 420

/**
 * A drawn diagram: the picture is in the page from the start, so nothing moves and no Mermaid code is loaded.
 * @throws in a build when the picture has not been drawn; in development it is drawn in the browser instead.
 */
export async function Diagram({ source }: { source: string }) {
  const { title, description, steps } = readDiagram(source)
  const svg = await readDiagramSvg(projectFolders().root, source)
  if (svg === null && process.env.NODE_ENV === 'production')
    throw new Error(`diagram "${title}" is not drawn: run npm run render-diagrams`)
  const wide = Number(/ width="(\d+)/.exec(svg ?? '')?.[1] ?? 0) > widestShrunk
  return (
    <figure className="diagram" data-wide={wide ? '' : undefined}>
      {svg === null ? (
        <DiagramDraft source={source} />
      ) : (
        <div
          role="group"
          className="diagram-picture"
          tabIndex={0}
          aria-label={`Sơ đồ: ${title}`}
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      )}
      <figcaption>
        <span className="diagram-title">{title}</span>
        <DiagramTools steps={steps.map(step => ({ parts: [...step.parts], text: step.text }))} title={title} />
        {steps.length > 0 && (
          <ol className="diagram-steps">
            {steps.map(step => (
              <li key={step.text}>{step.text}</li>
            ))}
          </ol>
        )}
        <details className="diagram-words">
          <summary>Mô tả bằng chữ</summary>
          <p>{description}</p>
        </details>
      </figcaption>
    </figure>
  )
}
