import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { type ErrorCode, StandpointError } from '../text/index.js'
import type { ApiError } from './schema-parts.js'

/** Status of the errors that a request can bring about; 500 for all others. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  ACTOR_UNKNOWN: 404,
  AFFAIR_UNKNOWN: 404,
  AFFAIR_UNSTATED: 400,
  ARTICLE_AMBIGUOUS: 400,
  ARTICLE_UNKNOWN: 404,
  CELL_UNKNOWN: 404,
  CODEBOOK_INVALID: 400,
  CODEBOOK_NONE: 404,
  CODEBOOK_NO_ARTICLES: 400,
  DECISION_NOT_RENEWABLE: 409,
  DECISION_UNKNOWN: 404,
  DELIVERY_EMPTY: 400,
  DELIVERY_TOO_LARGE: 413,
  DELIVERY_UNKNOWN: 404,
  DISK_FULL: 507,
  EVENT_UNKNOWN: 404,
  FIGURE_UNKNOWN: 404,
  FETCHING_OFF: 403,
  FILE_NAME_INVALID: 400,
  FILTER_DATES_REVERSED: 400,
  FILTER_DATE_INVALID: 400,
  HOST_REFUSED: 421,
  ISSUE_UNKNOWN: 404,
  JOB_UNKNOWN: 404,
  OPTION_INVALID: 400,
  ORIGIN_REFUSED: 403,
  OUTLET_AMBIGUOUS: 400,
  OUTLET_UNKNOWN: 404,
  PAGE_NOT_BUILT: 503,
  QUERY_INVALID: 400,
  ROUTE_UNKNOWN: 404,
  SEARCH_WITHOUT_WORD: 400,
  WEB_ADDRESS_INVALID: 400,
  WEB_ADDRESS_REFUSED: 400,
  WEB_ANSWER_REFUSED: 502,
  WEB_PAGE_TOO_LARGE: 502,
  WEB_REDIRECTS: 502,
  WEB_UNREACHABLE: 502,
}

/** Every error of the API as `{ code, message }`; what was not foreseen goes to the log and tells nothing of the machine. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, body } = errorAnswer(error)
  if (status === 500) request.log.error(error)
  return reply.status(status).type('application/json').send(body)
}

function errorAnswer(error: FastifyError): { readonly status: number; readonly body: ApiError } {
  if (error instanceof StandpointError) return answerOf(error)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map(({ instancePath, message }) => `${instancePath.slice(1)}: ${message}`)
    return answerOf(new StandpointError('QUERY_INVALID', { faults: faults.join('; ') }))
  }
  const status = error.statusCode ?? 500
  if (status < 500) return { status, body: { code: error.code ?? 'REQUEST_INVALID', message: error.message } }
  return answerOf(new StandpointError('SERVER_FAILED'))
}

const answerOf = (error: StandpointError) => ({
  status: STATUS[error.code] ?? 500,
  body: { code: error.code, message: error.message },
})
