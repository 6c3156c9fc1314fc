<%-- A fragment or portlet view: the element, and the script that tells it where tokens come from. --%>
<%@ taglib uri="http://java.sun.com/portlet_2_0" prefix="portlet" %>
<portlet:resourceURL id="/help-desk-token" var="tokenUrl" />

<help-desk base="https://desk.example" mode="inline" data-token-url="${tokenUrl}"></help-desk>
<script type="module" src="https://desk.example/embed.js"></script>
<script type="module" src="${pageContext.request.contextPath}/js/help-desk.js"></script>
