import { z } from 'zod'
import { fargateMemory } from './fargate-sizes'

/** A fault of a task definition, at a path of JSON keys. */
interface TaskDefinitionFault {
  readonly rule: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly mend: string
}

const containerSchema = z.looseObject({
  name: z.string().regex(/^[A-Za-z0-9_-]{1,255}$/),
  image: z.string().min(1),
  essential: z.boolean().optional(),
  portMappings: z.array(z.looseObject({ containerPort: z.number().int().min(1).max(65535) })).optional(),
  environment: z.array(z.strictObject({ name: z.string().min(1), value: z.string() })).optional(),
  secrets: z.array(z.strictObject({ name: z.string().min(1), valueFrom: z.string().min(1) })).optional(),
})

/** The face of a task definition: what `RegisterTaskDefinition` refuses without knowing the account. */
const taskDefinitionSchema = z.looseObject({
  family: z.string().regex(/^[A-Za-z0-9_-]{1,255}$/),
  /** 10 container definitions a task definition: service quota of Amazon ECS. */
  containerDefinitions: z.array(containerSchema).min(1).max(10),
  requiresCompatibilities: z.array(z.enum(['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES'])).optional(),
  networkMode: z.enum(['bridge', 'host', 'awsvpc', 'none']).optional(),
  cpu: z.string().optional(),
  memory: z.string().optional(),
})

type TaskDefinition = z.infer<typeof taskDefinitionSchema>
type Rule = (definition: TaskDefinition) => TaskDefinitionFault[]

const isFargate = (definition: TaskDefinition) => definition.requiresCompatibilities?.includes('FARGATE') ?? false

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#network_mode */
const fargateNetwork: Rule = definition =>
  isFargate(definition) && definition.networkMode !== 'awsvpc'
    ? [
        {
          rule: 'fargate-network',
          path: ['networkMode'],
          message: 'Fargate needs `networkMode` "awsvpc"',
          mend: 'set "networkMode": "awsvpc"',
        },
      ]
    : []

const fargateSize: Rule = definition => {
  if (!isFargate(definition)) return []
  const sizes = fargateMemory[Number(definition.cpu)]
  const fault = (path: string, mend: string) => [
    {
      rule: 'fargate-size',
      path: [path],
      message: `cpu ${definition.cpu} with memory ${definition.memory} is no Fargate size`,
      mend,
    },
  ]
  if (!sizes) return fault('cpu', `write "cpu" as one of ${Object.keys(fargateMemory).join(', ')}`)
  return sizes.includes(Number(definition.memory))
    ? []
    : fault('memory', `write "memory" as one of ${sizes.join(', ')}`)
}

const pinnedImages: Rule = definition =>
  definition.containerDefinitions.flatMap((container, i) =>
    /(:[^/:]+|@sha256:[0-9a-f]{64})$/.test(container.image) && !container.image.endsWith(':latest')
      ? []
      : [
          {
            rule: 'pinned-image',
            path: ['containerDefinitions', i, 'image'],
            message: `image \`${container.image}\` is not pinned`,
            mend: 'name a version tag or a digest',
          },
        ],
  )

const uniqueNames: Rule = definition => {
  const names = definition.containerDefinitions.map(container => container.name)
  return names.flatMap((name, i) =>
    names.indexOf(name) === i
      ? []
      : [
          {
            rule: 'container-name',
            path: ['containerDefinitions', i, 'name'],
            message: `two containers are named \`${name}\``,
            mend: 'give each container its own name',
          },
        ],
  )
}

const rules: readonly Rule[] = [fargateNetwork, fargateSize, pinnedImages, uniqueNames]

/** True for a JSON value that is meant as a task definition. */
export const looksLikeTaskDefinition = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'containerDefinitions' in value

/** Every fault that can be seen on the face of a task definition. */
export function checkTaskDefinition(value: unknown): TaskDefinitionFault[] {
  const parsed = taskDefinitionSchema.safeParse(value)
  if (parsed.success) return rules.flatMap(rule => rule(parsed.data))
  return parsed.error.issues.map(issue => ({
    rule: 'task-definition',
    path: issue.path,
    message: `\`${issue.path.map(String).join('.')}\`: ${issue.message}`,
    mend: 'write what RegisterTaskDefinition accepts',
  }))
}
