import { apiOf, classApi, hostKey, learnerKey } from './addresses'
import { callApi } from './call.browser'
import { type Device, device } from './device.browser'
import type { HostCommand, JoinRequest, LearnerAction, OpenRequest } from './protocol'
import type { OwnView } from './view'

/** Who a learner's device is, in one class. */
export interface LearnerSecret {
  readonly id: string
  readonly secret: string
}

export interface ClassCard {
  readonly title: string
  readonly anonymous: boolean
  readonly locked: boolean
  readonly ended: boolean
}

/** The calls of the API, by name. Each resolves to its value or to why there is none; none throws. */
export function createClient(given: Pick<Device, 'fetch' | 'after'> = device()) {
  const post = <T>(url: string, body: unknown, authorization?: string) =>
    callApi<T>(given, url, { method: 'POST', body, ...(authorization !== undefined && { authorization }) })
  return {
    /** Whether opening a class needs a PIN, and where else this server is reached. */
    server: () => callApi<{ readonly pin: boolean; readonly addresses: readonly string[] }>(given, classApi),
    // The first class of a server waits for its database to be made.
    open: (request: OpenRequest) =>
      callApi<{ readonly code: string }>(given, classApi, { method: 'POST', body: request, patience: 60_000 }),
    lookUp: (code: string) => callApi<ClassCard>(given, apiOf(code).class),
    join: (code: string, request: JoinRequest) => post<{ readonly own: OwnView }>(apiOf(code).learners, request),
    act: (code: string, { id, secret }: LearnerSecret, action: LearnerAction) =>
      post<{ readonly outcome: 'accepted' | 'repeated'; readonly own: OwnView }>(
        apiOf(code).actions,
        action,
        learnerKey(id, secret),
      ),
    command: (code: string, secret: string, command: HostCommand) =>
      post<{ readonly version: number }>(apiOf(code).commands, command, hostKey(secret)),
    /** The value is what lib/classroom/report.ts describes. */
    report: <T>(code: string, secret: string) =>
      callApi<T>(given, apiOf(code).report, { authorization: hostKey(secret) }),
    forget: (code: string, secret: string) =>
      callApi<undefined>(given, apiOf(code).class, { method: 'DELETE', authorization: hostKey(secret) }),
  }
}
export type Client = ReturnType<typeof createClient>
