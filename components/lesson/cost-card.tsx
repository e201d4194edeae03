import type { ReactNode } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { parseResources } from '@/lib/content/component-props'

/** What an exercise in a real account creates, what that costs, and the command that takes each thing away again. */
export function CostCard({ resources, children }: { resources: string; children?: ReactNode }) {
  return (
    <section className="cost-card" aria-label="Chi phí và dọn dẹp">
      <p className="cost-card-title">
        <Icon name="coin" /> Chi phí và dọn dẹp
      </p>
      {children}
      <div className="table-scroll" role="group" aria-label="Tạo gì thì xóa nấy" tabIndex={0}>
        <DataTable heads={['Đã tạo', 'Tạo bằng', 'Xóa bằng']}>
          {(parseResources(resources) ?? []).map(resource => (
            <tr key={resource.name}>
              <th scope="row">{resource.name}</th>
              <td>
                <code>{resource.create}</code>
              </td>
              <td>
                <code>{resource.delete}</code>
              </td>
            </tr>
          ))}
        </DataTable>
      </div>
    </section>
  )
}
