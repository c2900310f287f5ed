"""Turns SAM templates into plain ones, as CloudFormation's macro does: a JSON object of YAML texts in, one of templates out."""

import json
import logging
import sys

import boto3
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

logging.disable(logging.WARNING)
session = boto3.session.Session(region_name="eu-central-1")


def transform(text):
    # Our templates bring their own roles, so no managed policy is looked up.
    return Translator({}, Parser(), boto_session=session).translate(yaml_parse(text), {})


json.dump({name: transform(text) for name, text in json.load(sys.stdin).items()}, sys.stdout)
