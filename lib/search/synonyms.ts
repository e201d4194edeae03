import { fold } from '@/lib/vietnamese/fold'

/** Words for the same thing; a search for one finds the others. */
const groups: readonly (readonly string[])[] = [
  ['cụm', 'cluster'],
  ['ảnh', 'image'],
  ['tác vụ', 'task'],
  ['dịch vụ', 'service'],
  ['cân bằng tải', 'load balancer', 'alb', 'nlb'],
  ['kho', 'registry', 'repository'],
  ['nhật ký', 'log', 'logs'],
  ['vai trò', 'role'],
  ['vai trò thực thi', 'execution role'],
  ['vai trò tác vụ', 'task role'],
  ['quyền', 'permission', 'policy'],
  ['vùng chứa', 'container'],
  ['triển khai', 'deployment', 'deploy'],
  ['điều phối', 'orchestration', 'orchestrator'],
  ['co giãn', 'scaling', 'auto scaling'],
  ['tự phục hồi', 'auto healing'],
  ['mạng', 'network', 'networking'],
  ['mạng con', 'subnet'],
  ['lưu trữ', 'storage'],
  ['bí mật', 'secret', 'secrets'],
  ['nhân bản', 'replication'],
  ['quét lỗ hổng', 'image scanning'],
  ['vòng đời', 'lifecycle'],
  ['kiểm tra sức khỏe', 'health check'],
  ['biến môi trường', 'environment'],
  ['chi phí', 'giá', 'price', 'pricing'],
  ['máy chủ', 'server', 'instance'],
  ['mặt phẳng điều khiển', 'control plane'],
]

/** Other names for what a query says, folded. Empty when it names nothing with a synonym. */
export function synonymsOf(query: string): string[] {
  const asked = ` ${fold(query)} `
  return groups.flatMap(group => {
    const folded = group.map(fold)
    const named = folded.filter(name => asked.includes(` ${name} `))
    return named.length === 0 ? [] : folded.filter(name => !named.includes(name))
  })
}
