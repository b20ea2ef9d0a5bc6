import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rolesGranted } from './roles.ts';

const V2 = 'http://purl.imsglobal.org/vocab/lis/v2/';

describe('rolesGranted', () => {
  test.each([
    [`${V2}membership#Instructor`, 'teacher'],
    [`${V2}membership/Instructor#TeachingAssistant`, 'teacher'],
    [`${V2}membership/Instructor#Grader`, 'teacher'],
    [`${V2}membership#ContentDeveloper`, 'teacher'],
    [`${V2}membership#Learner`, 'student'],
    [`${V2}membership/Learner#NonCreditLearner`, 'student'],
    [`${V2}system/person#Administrator`, 'administrator'],
    [`${V2}institution/person#Administrator`, 'administrator'],
    ['urn:lti:role:ims/lis/Instructor', 'teacher'],
    ['urn:lti:role:ims/lis/TeachingAssistant', 'teacher'],
    ['urn:lti:role:ims/lis/Instructor/ExternalInstructor', 'teacher'],
    ['urn:lti:role:ims/lis/Learner', 'student'],
    ['urn:lti:sysrole:ims/lis/SysAdmin', 'administrator'],
    ['urn:lti:instrole:ims/lis/Administrator', 'administrator'],
    ['Instructor', 'teacher'],
    ['Learner', 'student'],
  ])('%s grants %s', (role, granted) => {
    expect(rolesGranted([role])).toEqual([granted]);
  });

  test.each([
    '',
    'instructor of nothing',
    'Administrator',
    `${V2}membership#Administrator`,
    `${V2}membership#Mentor`,
    `${V2}membership#Member`,
    `${V2}membership/Instructor#GuestInstructor`,
    `${V2}membership/Learner#GuestLearner`,
    `${V2}institution/person#Instructor`,
    `${V2}institution/person#Faculty`,
    `${V2}institution/person#Student`,
    `${V2}system/person#User`,
    `${V2}system/person#TestUser`,
    'urn:lti:instrole:ims/lis/Instructor',
    'http://evil.example/vocab/lis/v2/membership#Instructor',
    `${V2}membership#Instructor extra`,
  ])('%j grants nothing', (role) => {
    expect(rolesGranted([role])).toEqual([]);
  });

  test('several roles are kept once each, the strongest first', () => {
    expect(
      rolesGranted(['Learner', 'Instructor', `${V2}system/person#Administrator`, 'Learner']),
    ).toEqual(['administrator', 'teacher', 'student']);
  });

  test('no text breaks it', () => {
    fc.assert(fc.property(fc.array(fc.string()), (roles) => rolesGranted(roles).length <= 3));
  });
});
