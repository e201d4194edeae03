import type { ClassPlan } from './plan'
import type { ClassroomStore } from './store'
import type { SessionId } from './words'

/** Plans kept for classes that are answered in. One of thirty questions takes some 100 KB. */
const kept = 200

export type Plans = ReturnType<typeof createPlans>

/** The plans of classes. A plan never changes: it is read once, however many ask at the same time. */
export function createPlans(store: Pick<ClassroomStore, 'planOf'>) {
  const plans = new Map<SessionId, Promise<ClassPlan | null>>()

  const drop = (id: SessionId, plan: Promise<ClassPlan | null>): void => {
    if (plans.get(id) === plan) plans.delete(id)
  }

  function read(id: SessionId): Promise<ClassPlan | null> {
    const plan = store.planOf(id)
    plan.then(
      found => found ?? drop(id, plan),
      () => drop(id, plan),
    )
    return plan
  }

  return {
    /** Null when there is no such class. */
    of: (id: SessionId): Promise<ClassPlan | null> => {
      const plan = plans.get(id) ?? read(id)
      // The one asked for last is forgotten last.
      plans.delete(id)
      plans.set(id, plan)
      const oldest = plans.size > kept ? plans.keys().next().value : undefined
      if (oldest !== undefined) plans.delete(oldest)
      return plan
    },
    forget: (id: SessionId): void => void plans.delete(id),
  }
}
