import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { ApiProblem, bodyTooLarge, invalidRequest, unsupportedMediaType } from './problem.ts';
import { problemAnswer, registerUnknown, registerView, send, type View, type ViewContext } from './view.ts';

/**
 * The API as a plugin that keeps to itself: its own body reading and errors under its prefix, so that anything
 * else can live on the same server. `open` adds what needs no token. Bodies come in as bytes; each view reads them when it is their turn,
 * and one that streams gets them as they come.
 */
export function apiPlugin(
  views: readonly View[],
  context: ViewContext,
  open: (app: FastifyInstance) => void,
): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body);
    });
    app.setErrorHandler((error, request, reply) =>
      send(
        reply,
        problemAnswer(serverRefusal(error, request.headers['content-type']), request, context.log),
        null,
        request.method,
      ),
    );
    for (const view of views) if (!view.streams) registerView(app, view, context);
    app.register((scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, body, handOn) => {
        handOn(null, body);
      });
      for (const view of views) if (view.streams) registerView(scope, view, context);
      done();
    });
    open(app);
  };
}

/**
 * Whatever else is asked for under the first part of the API's prefix (`/api` of `/api/v1`), so that no other host on
 * the same server answers a caller of the API in its own way.
 */
export function unknownPlugin(context: ViewContext): FastifyPluginAsync {
  return async (app: FastifyInstance) => registerUnknown(app, context);
}

/** What Fastify itself refuses before a view is asked. */
function serverRefusal(error: unknown, contentType: string | undefined): unknown {
  if (!(error instanceof Error) || error instanceof ApiProblem || !('code' in error)) return error;
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return bodyTooLarge();
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return unsupportedMediaType(contentType ?? '');
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return invalidRequest('The request body is not as long as it was announced.');
    default:
      return error;
  }
}
