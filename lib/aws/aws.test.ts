import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkAwsCommand } from './cli/face'
import { brokenContinuations, readScript, sessionScript } from './cli/script'
import { checkTaskDefinition } from './task-definition/check'
import { fargateMemory } from './task-definition/fargate-sizes'

const faultsOf = (script: string) => readScript(script).commands.flatMap(checkAwsCommand)

describe('an aws command', () => {
  test.each([
    'aws ecs describe-clusters --clusters a b c',
    'aws --region ap-southeast-1 ecr describe-images --repository-name x',
    'aws ecs wait services-stable --cluster a --services b',
    'aws s3 cp ./a s3://b/c --recursive',
    'aws logs tail /cho-noi/web --since 10m',
    'aws ecs tag-resource --tags \'[{"key":"a","value":"b"}]\'',
    'aws ecs list-tasks --cluster "$CLUSTER" --query \'taskArns[0]\'',
  ])('%s is well formed', script => expect(faultsOf(script)).toEqual([]))

  test.each([
    ['aws ecs', /without a service and an operation/],
    ['aws ecs CreateService', /not a service or operation/],
    ['aws ecs create-service web', /stray argument/],
    ['aws ecs create-service --cluster a -n b', /no short flags/],
    ['aws ecs create-service --cluster a --cluster b', /stands twice/],
    ["aws ecs create-service --load-balancers '[{]'", /not JSON/],
  ])('%s is refused', (script, message) =>
    expect(
      faultsOf(script)
        .map(fault => fault.message)
        .join(),
    ).toMatch(message),
  )

  it('is found inside substitutions, pipelines and loops', () => {
    const script =
      'X=$(aws sts get-caller-identity)\nfor a in $(aws ecs list-clusters); do aws ecs delete-cluster --cluster "$a"; done | cat'
    expect(
      readScript(script)
        .commands.filter(({ words }) => words[0] === 'aws')
        .map(({ words }) => words[2]),
    ).toEqual(['get-caller-identity', 'list-clusters', 'delete-cluster'])
  })
})

it('sees a comment after a continuing backslash', () =>
  expect(brokenContinuations('aws x \\ # mới\n --y z')).toEqual([6]))

it('keeps offsets when it blanks the output of a session', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('$ aws s3 ls', 'out', '  --x \\', '')),
      lines => sessionScript(lines.join('\n')).length === lines.join('\n').length,
    ),
  )
})

describe('a Fargate task definition', () => {
  const definition = (cpu: string, memory: string) => ({
    family: 'a',
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu,
    memory,
    containerDefinitions: [{ name: 'a', image: 'a:1' }],
  })

  it('is accepted in every size of the table, and in no other', () => {
    const sizes = Object.entries(fargateMemory).flatMap(([cpu, memories]) => memories.map(memory => `${cpu}/${memory}`))
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(fargateMemory)), fc.integer({ min: 0, max: 250 }), (cpu, gib) => {
        const memory = gib === 0 ? 512 : gib * 1024
        const refused = checkTaskDefinition(definition(cpu, String(memory))).some(({ rule }) => rule === 'fargate-size')
        return refused !== sizes.includes(`${cpu}/${memory}`)
      }),
    )
  })

  test.each([
    [{ ...definition('256', '512'), networkMode: 'bridge' }, 'fargate-network'],
    [{ ...definition('256', '512'), containerDefinitions: [{ name: 'a', image: 'a' }] }, 'pinned-image'],
    [
      {
        ...definition('256', '512'),
        containerDefinitions: [
          { name: 'a', image: 'a:1' },
          { name: 'a', image: 'b:1' },
        ],
      },
      'container-name',
    ],
    [{ ...definition('256', '512'), containerDefinitions: [] }, 'task-definition'],
    [{ ...definition('256', '512'), family: 'có dấu' }, 'task-definition'],
  ])('is refused: %#', (value, rule) => expect(checkTaskDefinition(value).map(fault => fault.rule)).toContain(rule))
})
