/** OpenAPI 3.1 from the table of routes; its schemas are the contracts themselves. */
import { z } from 'zod'
import { problems } from '../../workflows/contracts/problem.ts'
import { routes, type Route } from '../../workflows/contracts/routes.ts'

export function openApi(baseUrl: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes as readonly Route[]) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Customs help desk',
      version: '1',
      description: 'Every refusal is application/problem+json with a stable code.',
    },
    servers: [{ url: baseUrl }],
    paths,
    components: {
      securitySchemes: {
        portalToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Signed by a partner portal',
        },
        staffSession: {
          type: 'http',
          scheme: 'bearer',
          description: "A staff session token, or the console's cookie",
        },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    trace: { type: 'string' },
    faults: { type: 'array', items: { type: 'object' } },
    view: { type: 'object' },
    retryAfterSeconds: { type: 'integer' },
  },
}

function operation(route: Route): object {
  return {
    summary: route.summary,
    operationId: `${route.method}${route.path.replaceAll(/[^a-z]+/gi, '-')}`,
    parameters: parameters(route),
    ...(route.access === 'public' ? { security: [] } : { security: security(route) }),
    ...(route.body && { requestBody: { required: true, content: bodyOf(route.body, route.bodyType) } }),
    responses: {
      [route.status]: { description: route.summary, ...content(route.reply) },
      default: {
        description: 'A refusal',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/** A body in another form than JSON is a text with a form of its own, told in the summary. */
const bodyOf = (body: z.ZodType, type?: string): object =>
  type ? { [type]: { schema: { type: 'string' } } } : json(body)

function security(route: Route): object[] {
  const [customers, staff] = [{ portalToken: [] }, { staffSession: [] }]
  if (route.access === 'staff') return [staff]
  return route.access === 'customer' ? [customers] : [customers, staff]
}

function parameters(route: Route): object[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter(name!, 'path', true))
  const inQuery = (route.query ?? []).map((name) => parameter(name, 'query', false))
  const inHeader = route.idempotent ? [parameter('Idempotency-Key', 'header', true)] : []
  return [...inPath, ...inQuery, ...inHeader]
}

function parameter(name: string, where: string, required: boolean): object {
  return { name, in: where, required, schema: { type: 'string' } }
}

function content(reply: Route['reply']): object {
  if (reply === null) return {}
  return { content: typeof reply === 'string' ? { [reply]: { schema: { type: 'string' } } } : json(reply) }
}

function json(schema: z.ZodType): object {
  return { 'application/json': { schema: z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }) } }
}
