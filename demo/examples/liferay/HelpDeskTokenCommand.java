package example.helpdesk;

import com.liferay.portal.kernel.model.User;
import com.liferay.portal.kernel.portlet.bridges.mvc.MVCResourceCommand;
import com.liferay.portal.kernel.theme.ThemeDisplay;
import com.liferay.portal.kernel.util.WebKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.portlet.PortletException;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs, for whoever is signed in to the portal, a token of five minutes. */
@Component(
    property = {
      "javax.portlet.name=example_HelpDeskPortlet",
      "mvc.command.name=/help-desk-token"
    },
    service = MVCResourceCommand.class)
public class HelpDeskTokenCommand implements MVCResourceCommand {

  /** The portal's own knowledge of firms and powers of attorney. */
  @Reference private FirmRegister firms;

  /** Holds the private key; the public one stands at the portal's jwksUrl. */
  @Reference private DeskKey key;

  @Override
  public boolean serveResource(ResourceRequest request, ResourceResponse response) throws PortletException {
    ThemeDisplay display = (ThemeDisplay) request.getAttribute(WebKeys.THEME_DISPLAY);
    response.setProperty("Cache-Control", "no-store");
    try {
      if (!display.isSignedIn()) {
        response.setStatus(401);
        return true;
      }
      response.setContentType("text/plain");
      response.getWriter().write(token(display.getUser()));
      return true;
    } catch (IOException | JOSEException exception) {
      throw new PortletException(exception);
    }
  }

  private String token(User user) throws JOSEException {
    Instant now = Instant.now();
    Firm firm = firms.of(user);
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer("https://portal.example")
            .audience("help-desk")
            .subject(user.getUuid())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("name", user.getFullName())
            .claim("firm", Map.of("eori", firm.eori(), "name", firm.name()))
            .claim("represents", List.copyOf(firm.represents()))
            .build();
    SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.id()).build(), claims);
    jwt.sign(new ECDSASigner(key.privateKey()));
    return jwt.serialize();
  }
}
