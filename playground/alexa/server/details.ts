import express, { type Router } from 'express';
import type { SkillLogBook } from '../../skillLog/SkillLogBook';
import type { Wire } from '../../wire/Wire';
import type { Device } from '../device/Device';
import { turnOf } from './turn';

/**
 * Creates the routes of what the page shows on demand: a turn, or a message on the wire.
 *
 * @param device knows the turns
 * @param wire knows the messages
 * @param log what the skill has logged
 */
export function detailRoutes(device: Pick<Device, 'turn'>, wire: Wire, log: SkillLogBook): Router {
  return express
    .Router()
    .get('/turns/:id', (request, response) => {
      const turn = device.turn(Number(request.params.id));
      if (turn) response.json(turnOf(turn, log));
      else response.status(404).json({ error: 'This turn is forgotten.' });
    })
    .get('/messages/:id', (request, response) => {
      const showsSecrets = request.query.secrets === 'shown';
      const message = wire.details(Number(request.params.id), showsSecrets);
      if (message) response.json(message);
      else response.status(404).json({ error: 'This message is forgotten.' });
    });
}
