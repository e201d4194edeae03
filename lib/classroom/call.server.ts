import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Hub } from './hub.server'
import type { Limits } from './limits.server'
import type { ClassroomParts } from './parts.server'
import type { Stored } from './store'

/** What the API of classes is served with. */
export interface ClassServer {
  readonly parts: ClassroomParts
  readonly hub: Hub
  readonly limits: Limits
}

/** A request to the API of classes. */
export interface Call {
  readonly server: ClassServer
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  /** Where it comes from. */
  readonly address: string
}

/** A call about a class that there is. */
export interface ClassCall extends Call {
  readonly stored: Stored
}
