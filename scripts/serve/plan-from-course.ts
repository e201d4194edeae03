import type { ClassPlan } from '@/lib/classroom/plan'
import type { OpenRequest } from '@/lib/classroom/protocol'
import { makeClassPlan } from '@/lib/content/class-plan.server'
import { readSnapshot } from '@/lib/content/snapshot.server'

/** Takes a class's lesson and questions from the course as it was built. */
export const planFromCourse = async (request: OpenRequest): Promise<ClassPlan | null> =>
  makeClassPlan(await readSnapshot(), request)
