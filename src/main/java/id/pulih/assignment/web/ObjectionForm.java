package id.pulih.assignment.web;

import id.pulih.assignment.ObjectionGround;

/** Why a PK asks not to be the PK of this client. */
public record ObjectionForm(ObjectionGround objection, String objectionReason) {}
