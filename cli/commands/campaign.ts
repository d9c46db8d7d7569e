import type { Command } from 'commander';
import type { Building } from '../building.ts';
import { helpWords } from '../words/help.ts';
import { campaignCheck } from './campaign-check.ts';
import { campaignCourse } from './campaign-course.ts';
import { campaignEnrolment } from './campaign-enrol.ts';
import { campaignLaunching } from './campaign-launch.ts';
import { campaignLooks } from './campaign-looks.ts';
import { campaignNew } from './campaign-new.ts';
import { campaignSuccession } from './campaign-succeed.ts';

export function campaignCommands(program: Command, building: Building): void {
  const group = program.command('campaign').description(building.word(helpWords.campaignGroup));
  campaignLooks(group, building);
  campaignNew(group, building);
  campaignCheck(group, building);
  campaignLaunching(group, building);
  campaignEnrolment(group, building);
  campaignSuccession(group, building);
  campaignCourse(group, building);
}
